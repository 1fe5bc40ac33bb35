package dk.loeftet.casework.routing;

import java.util.HashMap;
import java.util.Map;
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
        return table().route(officeId, akasseId, trade);
    }

    /** Everything that is needed to route many cases, read once. */
    public RoutingTable table() {
        Map<String, Long> openCases = new HashMap<>();
        jdbc.sql("""
                        select user_id, count(*) as open_cases from (
                          select ambassador as user_id from case_file where status = 'OPEN' and ambassador is not null
                          union all
                          select adviser from case_file where status = 'OPEN' and adviser is not null
                            and adviser is distinct from ambassador) work
                        group by user_id
                        """)
                .query(RoutingTable.Load.class)
                .list()
                .forEach(load -> openCases.put(load.userId(), load.openCases()));
        return new RoutingTable(
                jdbc.sql("select office_id, role_id, user_id, akasse_id, trade from routing_rule order by user_id")
                        .query(RoutingTable.Rule.class)
                        .list(),
                openCases);
    }
}
