package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;

/**
 * Somebody who can log in.
 *
 * @param id user id and password
 * @param role the group of the role
 * @param partner the group of the partner the user works for, empty inside the municipality
 * @param offices where the user works
 */
record Staff(String id, String role, String partner, List<String> offices) {

    static final List<String> OFFICES = List.of("glostrup", "toender");

    private static final List<String> INTERNAL = List.of(
            "sagsbehandler",
            "uddannelsesambassadoer",
            "virksomhedskonsulent",
            "visitationskoordinator",
            "teamleder",
            "jobcenterchef");

    /** One of each role in each office, somebody at each of two schools and at an a-kasse, and the administrator. */
    static List<Staff> everybody() {
        List<Staff> everybody = new ArrayList<>();
        for (String office : OFFICES) {
            INTERNAL.forEach(role -> everybody.add(new Staff(office + role, role, "", List.of(office))));
        }
        everybody.add(new Staff("vejlederModelby", "rkv-vejleder", Pathwayland.SCHOOL, List.of("glostrup")));
        everybody.add(new Staff("vejlederHurtig", "rkv-vejleder", Pathwayland.QUICK_SCHOOL, OFFICES));
        everybody.add(new Staff("fondModel", "akassemedarbejder", Pathwayland.AKASSE, OFFICES));
        everybody.add(new Staff("admin", "camunda-admin", "", OFFICES));
        return everybody;
    }

    static void hire(IdentityService identityService) {
        People people = new People(identityService);
        for (Staff staff : everybody()) {
            if (!staff.isAdministrator()) {
                people.user(staff.id, "Prøve", "Person", staff.role, staff.offices.get(0));
                staff.offices.stream()
                        .filter(office -> identityService
                                        .createTenantQuery()
                                        .tenantId(office)
                                        .userMember(staff.id)
                                        .count()
                                == 0)
                        .forEach(office -> identityService.createTenantUserMembership(office, staff.id));
                if (!staff.partner.isEmpty()) {
                    people.also(staff.id, staff.partner);
                }
            }
        }
    }

    boolean isAdministrator() {
        return role.equals("camunda-admin");
    }

    boolean isOneOf(String... roles) {
        return isAdministrator() || Stream.of(roles).anyMatch(role::equals);
    }

    boolean isInternal() {
        return partner.isEmpty();
    }

    boolean isLeader() {
        return isOneOf("teamleder", "jobcenterchef");
    }

    boolean worksIn(String office) {
        return isAdministrator() || offices.contains(office);
    }

    @Override
    public String toString() {
        return id;
    }
}
