package dk.loeftet.casework.control;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.cases.CaseFile;
import java.util.ArrayList;
import java.util.List;

/** Who may do what with a case of the own office. */
public final class CaseRoles {

    /** Those who work on a case as a whole: they say what has happened to it. */
    private static final Role[] WORKERS = {Role.CASEWORKER, Role.EDU_AMBASSADOR, Role.TEAM_LEADER};

    private CaseRoles() {}

    /**
     * The names of what the caller may do with the case as it stands: act, edit, pause, resume, move, reopen, note, write,
     * invite.
     */
    public static List<String> actions(CaseFile file, boolean paused, Caller caller) {
        List<String> actions = new ArrayList<>();
        if (file.isOpen() && caller.hasAny(WORKERS)) {
            actions.addAll(List.of("act", "edit", paused ? "resume" : "pause"));
        }
        if (file.isOpen() && caller.hasAny(writers())) {
            actions.add("write");
        }
        if (file.isOpen() && caller.hasAny(inviters())) {
            actions.add("invite");
        }
        if (file.isOpen() && caller.hasAny(leaders())) {
            actions.add("move");
        }
        if (!file.isOpen() && caller.hasAny(reopeners())) {
            actions.add("reopen");
        }
        if (caller.hasAny(noters())) {
            actions.add("note");
        }
        return actions;
    }

    /** Those who work on a case as a whole. */
    public static Role[] workers() {
        return WORKERS.clone();
    }

    /** Those who write down what was said and done about a case, open or closed. */
    public static Role[] noters() {
        return new Role[] {
            Role.CASEWORKER, Role.EDU_AMBASSADOR, Role.COMPANY_CONSULTANT, Role.REFERRAL_ADMIN, Role.TEAM_LEADER
        };
    }

    /** Those who send messages about an open case by hand. */
    public static Role[] writers() {
        return new Role[] {Role.CASEWORKER, Role.EDU_AMBASSADOR, Role.COMPANY_CONSULTANT, Role.TEAM_LEADER};
    }

    /** Those who may invite the citizen of a case to an information meeting. */
    public static Role[] inviters() {
        return new Role[] {Role.CASEWORKER, Role.EDU_AMBASSADOR, Role.REFERRAL_ADMIN, Role.TEAM_LEADER};
    }

    /** Those who may put a case somewhere else than its way leads. */
    public static Role[] leaders() {
        return new Role[] {Role.TEAM_LEADER};
    }

    /** Whether the caller may give the case's deadlines another day: a leader, or whoever is responsible for the case. */
    public static boolean mayMoveDeadlines(CaseFile file, Caller caller) {
        boolean responsible =
                caller.userId().equals(file.adviser()) || caller.userId().equals(file.ambassador());
        return caller.hasAny(leaders()) || (responsible && caller.hasAny(WORKERS));
    }

    /** Those who may open a closed case again. */
    public static Role[] reopeners() {
        return new Role[] {Role.TEAM_LEADER, Role.CASEWORKER};
    }

    /** Those who may look a case up. */
    public static Role[] finders() {
        return new Role[] {
            Role.CASEWORKER,
            Role.EDU_AMBASSADOR,
            Role.TEAM_LEADER,
            Role.REFERRAL_ADMIN,
            Role.COMPANY_CONSULTANT,
            Role.MANAGER
        };
    }
}
