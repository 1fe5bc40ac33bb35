package dk.loeftet.casework.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Turns user ids into the names that people know each other by. */
@Component
public class UserNames {

    /** Stands where something happened by itself. */
    private static final String NOBODY = "system";

    private final IdentityService identityService;

    UserNames(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The full name, or the id where there is no such user any more; null stays null. */
    @Nullable
    public String of(@Nullable String userId) {
        if (userId == null) {
            return null;
        }
        if (NOBODY.equals(userId)) {
            return "Løftet";
        }
        User user = identityService.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            return userId;
        }
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? userId : name;
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
