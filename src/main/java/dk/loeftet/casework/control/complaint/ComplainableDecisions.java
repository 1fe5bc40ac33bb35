package dk.loeftet.casework.control.complaint;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The decision of a case that can be complained about: the one that holds, unless the citizen got everything or
 * Ankestyrelsen has had its say. That the period is over is no obstacle: whether a late complaint is treated is decided on
 * its way.
 */
@Repository
class ComplainableDecisions {

    private final JdbcClient jdbc;

    ComplainableDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Decision> of(UUID caseId) {
        return jdbc.sql("""
                        select d.id, d.outcome, d.education_id, d.effective_on, d.delivered_on, d.complaint_until, d.decided_at
                        from case_decision d join case_file c on c.id = d.case_id
                        where c.id = :case
                          and d.id = coalesce(c.decision_id, (select l.id from case_decision l where l.case_id = c.id
                            order by l.decided_at desc fetch first 1 rows only))
                          and (d.fully_favourable = false or (d.fully_favourable is null and d.outcome = 'afslag'))
                          and not exists (select 1 from complaint k
                            where k.decision_id = d.id and k.board_result in ('stadfaestet', 'afvist'))
                        """).param("case", caseId).query(Decision.class).optional();
    }

    /** A decision, as far as a complaint must know it. */
    record Decision(
            UUID id,
            String outcome,
            @Nullable String educationId,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate complaintUntil,
            OffsetDateTime decidedAt) {

        Map<String, Object> asVariables() {
            Map<String, Object> variables = new HashMap<>();
            variables.put("decisionId", id.toString());
            variables.put("decision", outcome);
            variables.put("fullyFavourable", "nej");
            variables.put("educationId", educationId);
            variables.put("grantDate", text(effectiveOn));
            variables.put("deliveredOn", text(deliveredOn));
            variables.put("complaintUntil", text(complaintUntil));
            return variables;
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }
}
