package dk.loeftet.casework.decision;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.extension.form.FormRejected;
import dk.loeftet.extension.wait.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ${partyHearing}}: what the citizen is heard about, and until when; a shorter period than the least is refused. */
@Component("partyHearing")
class HearingDelegate implements JavaDelegate {

    private static final String LEAST = "hearing.answer.min";
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final Deadlines deadlines;
    private final Clock clock;

    HearingDelegate(JdbcClient jdbc, CaseFields fields, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        LocalDate until = LocalDate.parse((String) execution.getVariable("hearingUntil"));
        LocalDate earliest = deadlines.dueOn(execution, LEAST);
        if (until.isBefore(earliest)) {
            throw FormRejected.of(
                    "hearingUntil",
                    "Borgeren skal have tid til at svare. Vælg den " + DANISH.format(earliest)
                            + " eller senere i feltet »Borgeren skal svare senest«.");
        }
        // The reply to an earlier hearing is kept with that one.
        fields.forget(caseNumber, List.of("hearingAnswer", "hearingAssessment"));
        jdbc.sql("""
                        insert into hearing (id, case_id, proposed, facts, sent_at, answer_until)
                        select :id, id, :proposed, :facts, :now, :until from case_file where case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("proposed", execution.getVariable("proposedDecision"))
                .param("facts", fields.answer(caseNumber, "hearingFacts").orElse(""))
                .param("now", OffsetDateTime.now(clock))
                .param("until", until)
                .param("caseNumber", caseNumber)
                .update();
    }
}
