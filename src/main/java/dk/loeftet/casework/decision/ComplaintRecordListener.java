package dk.loeftet.casework.decision;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.casework.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** {@code ${complaintRecord}} at the end of a complaint, however it comes: what was chosen on the way, and why. */
@Component("complaintRecord")
class ComplaintRecordListener implements ExecutionListener {

    /** An administrator has ended the case before the complaint was settled. */
    private static final String BROKEN_OFF = "SAG_AFSLUTTET";

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final Journal journal;
    private final DecisionForMovedCase decisions;
    private final Clock clock;

    ComplaintRecordListener(
            JdbcClient jdbc, CaseFields fields, Journal journal, DecisionForMovedCase decisions, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.journal = journal;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution complaint) {
        if (Boolean.TRUE.equals(complaint.getVariable(ComplaintsByThemselves.GOES_ON))) {
            return;
        }
        String caseNumber = complaint.getProcessBusinessKey();
        Object outcome = complaint.getVariable(ComplaintBesideTheCase.OUTCOME);
        int complaints = jdbc.sql("""
                        update complaint set late_choice = :late, late_reasons = :lateReasons,
                          reassessment = :reassessment, reassessment_reasons = :reassessmentReasons,
                          board_result = :board, board_decided_on = :boardOn, board_reasons = :boardReasons,
                          reopening = :reopening, reopening_reasons = :reopeningReasons, death_reasons = :deathReasons,
                          outcome = :outcome, closed_at = :now, new_decision_id = :newDecision
                        where process_instance_id = :instance
                        """)
                .param("late", complaint.getVariable("lateComplaint"))
                .param("lateReasons", typed(caseNumber, "lateReasons"))
                .param("reassessment", complaint.getVariable("reassessment"))
                .param("reassessmentReasons", typed(caseNumber, "reassessmentReasons"))
                .param("board", complaint.getVariable("boardResult"))
                .param("boardOn", date(complaint.getVariable("boardDecidedOn")))
                .param("boardReasons", typed(caseNumber, "boardReasons"))
                .param("reopening", complaint.getVariable("reopening"))
                .param("reopeningReasons", typed(caseNumber, "reopeningReasons"))
                .param("deathReasons", typed(caseNumber, "deathReasons"))
                .param("outcome", outcome == null ? BROKEN_OFF : outcome)
                .param(
                        "newDecision",
                        "ny-afgoerelse".equals(outcome) ? uuid(complaint.getVariable("decisionId")) : null)
                .param("now", OffsetDateTime.now(clock))
                .param("instance", complaint.getProcessInstanceId())
                .update();
        if (outcome == null && complaints > 0) {
            journal.add(
                    caseNumber,
                    "Klagen er ikke færdigbehandlet",
                    "Sagen sluttede, før klagen var afgjort. Gør klagen færdig uden for systemet, og"
                            + " giv borgeren svar.",
                    Journal.SYSTEM);
        }
        decisions.give(complaint);
        // The next complaint begins with empty forms.
        fields.forget(
                caseNumber,
                List.of(
                        "complaintText",
                        "lateReasons",
                        "reassessmentReasons",
                        "boardReasons",
                        "reopeningReasons",
                        "deathReasons"));
    }

    private @Nullable String typed(String caseNumber, String field) {
        return fields.answer(caseNumber, field).orElse(null);
    }

    private static @Nullable UUID uuid(@Nullable Object id) {
        return id == null ? null : UUID.fromString((String) id);
    }

    private static @Nullable LocalDate date(@Nullable Object iso) {
        return iso == null ? null : LocalDate.parse((String) iso);
    }
}
