package dk.loeftet.casework.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Tells who is calling, from the engine's own authentication: pages, REST and Tasklist share it. */
@Component
public class Callers {

    private final IdentityService identityService;

    Callers(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * The person behind the current request.
     *
     * @throws AccessDenied when nobody is logged in
     */
    public Caller current() {
        Authentication authentication = identityService.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new AccessDenied();
        }
        return new Caller(
                authentication.getUserId(), setOf(authentication.getGroupIds()), setOf(authentication.getTenantIds()));
    }

    private static Set<String> setOf(List<String> ids) {
        return ids == null ? Set.of() : Set.copyOf(new HashSet<>(ids));
    }
}
