package dk.loeftet.casework.decision;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.extension.wait.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ${decisionDelivery}}: when the citizen is deemed to have the decision, and how long a complaint is in time. A
 * digital letter is there the same day; one on paper takes its delivery days.
 */
@Component("decisionDelivery")
class DecisionDeliveryDelegate implements JavaDelegate {

    private static final String YES = "ja";
    private static final String NO = "nej";

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final Deadlines deadlines;
    private final Clock clock;

    DecisionDeliveryDelegate(JdbcClient jdbc, CaseFields fields, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        boolean favourable = "bevilget".equals(execution.getVariable("decision"))
                && YES.equals(execution.getVariable("fullyFavourable"));
        boolean onPaper = isExemptFromDigitalPost(caseNumber);
        LocalDate delivered = onPaper ? deadlines.dueOn(execution, "physicalLetter.arrival") : LocalDate.now(clock);
        execution.setVariable("fullyFavourable", favourable ? YES : NO);
        execution.setVariable("deliveredOn", delivered.toString());
        LocalDate complaintUntil = favourable ? null : deadlines.dueOn(execution, "complaint.period");
        execution.setVariable("complaintUntil", complaintUntil == null ? null : complaintUntil.toString());
        keep(
                UUID.fromString((String) execution.getVariable("decisionId")),
                favourable,
                onPaper ? "brev" : "digital",
                delivered,
                complaintUntil);
        // They stand in the decision and in the hearing now; the next decision is written afresh.
        fields.forget(
                caseNumber,
                List.of(
                        "decisionReasons",
                        "refusalLawRef",
                        "otherLawRef",
                        "hearingFacts",
                        "hearingAnswer",
                        "hearingAssessment"));
    }

    private boolean isExemptFromDigitalPost(String caseNumber) {
        return jdbc.sql("""
                        select p.digital_post_exempt from case_file c join person p on p.id = c.person_id
                        where c.case_number = :caseNumber
                        """)
                .param("caseNumber", caseNumber)
                .query(Boolean.class)
                .single();
    }

    private void keep(
            UUID decision,
            boolean favourable,
            String delivery,
            LocalDate delivered,
            @Nullable LocalDate complaintUntil) {
        jdbc.sql("""
                        update case_decision set fully_favourable = :favourable, delivery = :delivery,
                          delivered_on = :delivered, complaint_until = :complaintUntil
                        where id = :decision
                        """)
                .param("favourable", favourable)
                .param("delivery", delivery)
                .param("delivered", delivered)
                .param("complaintUntil", complaintUntil)
                .param("decision", decision)
                .update();
    }
}
