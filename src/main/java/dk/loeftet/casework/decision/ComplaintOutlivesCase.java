package dk.loeftet.casework.decision;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.outcome.CaseEnding;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When a case ends while a complaint runs, the complaint goes on by itself. It stays with the office that took the decision,
 * also when the citizen has moved.
 */
@Component
class ComplaintOutlivesCase implements CaseEnding {

    private final ComplaintsByThemselves complaints;
    private final TrustedCalls trusted;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ComplaintOutlivesCase(
            ComplaintsByThemselves complaints, TrustedCalls trusted, JdbcClient jdbc, Journal journal, Clock clock) {
        this.complaints = complaints;
        this.trusted = trusted;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void ends(String caseNumber, boolean died) {
        trusted.call(() -> {
            complaints.alone(caseNumber).stream()
                    .filter(complaint ->
                            !Boolean.TRUE.equals(complaint.getVariable(ComplaintsByThemselves.CASE_CLOSED)))
                    .forEach(complaint -> endsBeside(complaint, died));
            complaints.ofTheCase(caseNumber).forEach(complaint -> ends(complaint, died));
            return null;
        });
    }

    private void ends(ExecutionEntity complaint, boolean died) {
        outlivesSinceNow(complaint);
        complaints.goOnAfterEnd(complaint, died);
        journal.add(
                complaint.getBusinessKey(),
                "Klagen går videre",
                died
                        ? "Borgeren er død, mens klagen var til behandling. Opgaven »Afslut klagen efter dødsfald« venter."
                        : "Sagen er lukket, men klagen er ikke afgjort. Dens opgaver og frister står fortsat i opgavelisten.",
                Journal.SYSTEM);
    }

    /** A complaint that went on by itself when the case was moved. */
    private void endsBeside(ExecutionEntity complaint, boolean died) {
        if (died) {
            ends(complaint, true);
            complaints.stop(complaint);
        } else {
            outlivesSinceNow(complaint);
            complaint.setVariable(ComplaintsByThemselves.CASE_CLOSED, true);
        }
    }

    private void outlivesSinceNow(ExecutionEntity complaint) {
        jdbc.sql("update complaint set case_ended_at = :now where process_instance_id = :complaint")
                .param("now", OffsetDateTime.now(clock))
                .param("complaint", complaint.getId())
                .update();
    }
}
