package dk.loeftet.casework.routing;

import dk.loeftet.casework.access.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Names the people of a new case by municipality (office), a-kasse and trade (UA-76, UA-77): the most specific rule of
 * the office wins; among equally specific ones the person with the fewest open cases.
 */
@Repository
public class Routing {

    private final JdbcClient jdbc;

    Routing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds who a new case is for.
     *
     * @param officeId the office of the citizen's municipality
     * @param akasseId the a-kasse, null when there is none
     * @param trade the citizen's trade, null when unknown
     */
    public Responsibles route(String officeId, @Nullable String akasseId, @Nullable String trade) {
        return new Responsibles(
                find(officeId, Role.EDU_AMBASSADOR, akasseId, trade), find(officeId, Role.CASEWORKER, akasseId, trade));
    }

    private @Nullable String find(String officeId, Role role, @Nullable String akasseId, @Nullable String trade) {
        List<Rule> rules = jdbc.sql("""
                        select user_id, akasse_id, trade,
                          (select count(*) from case_file c where c.status = 'OPEN'
                             and (c.ambassador = r.user_id or c.adviser = r.user_id)) as open_cases
                        from routing_rule r where office_id = :office and role_id = :role
                        """)
                .param("office", officeId)
                .param("role", role.groupId())
                .query(Rule.class)
                .list();
        return rules.stream()
                .filter(rule -> rule.fits(akasseId, trade))
                .min((a, b) -> a.specificity() != b.specificity()
                        ? Integer.compare(b.specificity(), a.specificity())
                        : Long.compare(a.openCases(), b.openCases()))
                .map(Rule::userId)
                .orElse(null);
    }

    private record Rule(
            String userId,
            @Nullable String akasseId,
            @Nullable String trade,
            long openCases) {

        boolean fits(@Nullable String caseAkasse, @Nullable String caseTrade) {
            return (akasseId == null || Objects.equals(akasseId, caseAkasse))
                    && (trade == null || trade.equalsIgnoreCase(caseTrade));
        }

        int specificity() {
            return (akasseId == null ? 0 : 2) + (trade == null ? 0 : 1);
        }
    }
}
