package dk.loeftet.casework.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Tells who is calling, from the engine's own authentication: pages, REST and Tasklist share it. */
@Component
public class Callers {

    private final IdentityService identityService;
    private final TrustedCalls trusted;

    Callers(IdentityService identityService, TrustedCalls trusted) {
        this.identityService = identityService;
        this.trusted = trusted;
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

    /** Whether somebody else works inside the municipality; a partner, who may not list its people, may know that much. */
    public boolean isInternal(String userId) {
        Set<String> groups = trusted
                .call(() ->
                        identityService.createGroupQuery().groupMember(userId).list())
                .stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return new Caller(userId, groups, Set.of()).isInternal();
    }

    private static Set<String> setOf(List<String> ids) {
        return ids == null ? Set.of() : Set.copyOf(new HashSet<>(ids));
    }
}
