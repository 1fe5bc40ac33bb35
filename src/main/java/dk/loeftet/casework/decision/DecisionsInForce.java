package dk.loeftet.casework.decision;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Which of its decisions holds for a case: the latest, unless it came of a complaint about one that was replaced before. */
@Repository
public class DecisionsInForce {

    private final JdbcClient jdbc;

    DecisionsInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether another decision holds than this one.
     *
     * @param decisionId null for a decision from before decisions had names
     */
    public boolean isDecidedAnewSince(@Nullable String decisionId, String caseNumber) {
        return decisionId != null
                && inForce(caseNumber)
                        .filter(id -> !id.equals(UUID.fromString(decisionId)))
                        .isPresent();
    }

    /** From now on the decision holds for the case, with the positive list that it was taken by. */
    public void isInForce(UUID decisionId, String caseNumber) {
        jdbc.sql("""
                        update case_file set decision_id = :decision,
                          positive_list_id = case
                            when exists (select 1 from case_decision d where d.id = :decision and d.outcome = 'bevilget')
                              then (select d.positive_list_id from case_decision d where d.id = :decision)
                            else positive_list_id end
                        where case_number = :caseNumber
                        """)
                .param("decision", decisionId)
                .param("caseNumber", caseNumber)
                .update();
    }

    private Optional<UUID> inForce(String caseNumber) {
        return jdbc.sql("select decision_id from case_file where case_number = :caseNumber and decision_id is not null")
                .param("caseNumber", caseNumber)
                .query(UUID.class)
                .optional();
    }
}
