package dk.loeftet.casework.decision;

import dk.loeftet.casework.field.CaseFields;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ${partyHearingAnswer}}: what the citizen answered, and what the caseworker made of it. */
@Component("partyHearingAnswer")
class HearingAnswerDelegate implements JavaDelegate {

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final Clock clock;

    HearingAnswerDelegate(JdbcClient jdbc, CaseFields fields, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        jdbc.sql("""
                        update hearing set reply = :reply, answer = :answer, assessment = :assessment, assessed_at = :now
                        where id = (
                          select h.id from hearing h join case_file c on c.id = h.case_id
                          where c.case_number = :caseNumber and h.assessed_at is null
                          order by h.sent_at desc fetch first 1 rows only)
                        """)
                .param("reply", execution.getVariable("hearingReply"))
                .param("answer", fields.answer(caseNumber, "hearingAnswer").orElse(null))
                .param(
                        "assessment",
                        fields.answer(caseNumber, "hearingAssessment").orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
    }
}
