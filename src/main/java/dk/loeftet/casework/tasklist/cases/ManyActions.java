package dk.loeftet.casework.tasklist.cases;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.control.CaseRoles;
import java.util.Arrays;
import java.util.List;

/** What can be done with many cases at once, and who may. */
enum ManyActions {
    /** Invites to an information meeting. */
    INVITE,
    /** Reminds citizens who are waited for. */
    REMIND,
    /** Closes with a reason. */
    CLOSE;

    /**
     * Stops a caller without the right.
     *
     * @throws dk.loeftet.casework.access.AccessDenied for other roles
     */
    void mustBeAllowedTo(Caller caller) {
        caller.mustHaveAny(roles());
    }

    static List<String> of(Caller caller) {
        return Arrays.stream(values())
                .filter(action -> caller.hasAny(action.roles()))
                .map(Enum::name)
                .toList();
    }

    private Role[] roles() {
        return this == INVITE ? new Role[] {Role.REFERRAL_ADMIN, Role.TEAM_LEADER} : CaseRoles.workers();
    }
}
