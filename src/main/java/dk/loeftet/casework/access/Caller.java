package dk.loeftet.casework.access;

import java.util.Arrays;
import java.util.Set;

/**
 * Who is calling.
 *
 * @param userId the engine's user id
 * @param groups the ids of the user's groups: roles and partners
 * @param offices the ids of the offices (tenants) that the user works in
 */
public record Caller(String userId, Set<String> groups, Set<String> offices) {

    /** Whether the caller has one of the roles; an administrator has them all. */
    public boolean hasAny(Role... roles) {
        return isAdministrator() || Arrays.stream(roles).anyMatch(role -> groups.contains(role.groupId()));
    }

    public boolean isAdministrator() {
        return groups.contains(Role.ADMINISTRATOR.groupId());
    }

    /** Whether the caller works inside the municipality and may see whole cases of the own offices. */
    public boolean isInternal() {
        return isAdministrator()
                || Arrays.stream(Role.values())
                        .filter(role -> !role.external())
                        .anyMatch(role -> groups.contains(role.groupId()));
    }

    /** Whether the caller works in the office; an administrator works in all. */
    public boolean worksIn(String officeId) {
        return isAdministrator() || offices.contains(officeId);
    }

    /**
     * Stops a caller without any of the roles.
     *
     * @throws AccessDenied unless the caller has one of the roles
     */
    public void mustHaveAny(Role... roles) {
        if (!hasAny(roles)) {
            throw new AccessDenied();
        }
    }
}
