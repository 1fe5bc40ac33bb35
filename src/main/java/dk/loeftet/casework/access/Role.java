package dk.loeftet.casework.access;

import java.util.Arrays;
import java.util.Optional;

/** The roles that take part in a pathway (domain reference C.1). Each is a group of the engine. */
public enum Role {
    CASEWORKER("sagsbehandler", "Sagsbehandler"),
    EDU_AMBASSADOR("uddannelsesambassadoer", "Uddannelsesambassadør"),
    COMPANY_CONSULTANT("virksomhedskonsulent", "Virksomhedskonsulent"),
    REFERRAL_ADMIN("visitationskoordinator", "Visitationskoordinator"),
    TEAM_LEADER("teamleder", "Teamleder"),
    MANAGER("jobcenterchef", "Jobcenterchef"),
    FUND_ADVISER("akassemedarbejder", "A-kassemedarbejder"),
    SCHOOL_RKV("rkv-vejleder", "RKV-vejleder"),
    /** The engine's own group of administrators: may do what every role may. */
    ADMINISTRATOR("camunda-admin", "Administrator");

    private final String groupId;
    private final String danishName;

    Role(String groupId, String danishName) {
        this.groupId = groupId;
        this.danishName = danishName;
    }

    /** The id of the role's group in the engine; models and forms use it too. */
    public String groupId() {
        return groupId;
    }

    /** What people call the role. */
    public String danishName() {
        return danishName;
    }

    /** Whether people of this role work outside the municipality and see only what they were asked for. */
    public boolean external() {
        return this == FUND_ADVISER || this == SCHOOL_RKV;
    }

    /** Whether tasks are given to the role as a group. */
    public boolean worksOnTasks() {
        return !external() && this != TEAM_LEADER && this != MANAGER && this != ADMINISTRATOR;
    }

    public static Optional<Role> ofGroup(String groupId) {
        return Arrays.stream(values())
                .filter(role -> role.groupId.equals(groupId))
                .findFirst();
    }
}
