package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.extension.wait.Deadlines;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ${rkvOrder}}: the prior learning assessment as it was ordered from the school (UA-45). */
@Component("rkvOrder")
class RkvOrderDelegate implements JavaDelegate {

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final ChosenEducation chosen;
    private final Deadlines deadlines;
    private final Clock clock;

    RkvOrderDelegate(JdbcClient jdbc, CaseFields fields, ChosenEducation chosen, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.chosen = chosen;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String educationId = (String) execution.getVariable("educationId");
        String schoolId = (String) execution.getVariable("schoolId");
        jdbc.sql("""
                        insert into rkv_request (id, case_id, school_id, education_id, ordered_at, due_on, message_to_school)
                        select :id, id, :schoolId, :educationId, :now, :dueOn, :message
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("schoolId", schoolId)
                .param("educationId", educationId)
                .param("now", OffsetDateTime.now(clock))
                .param("dueOn", deadlines.dueOn(execution, "rkv.result.due", schoolId))
                .param("message", fields.answer(caseNumber, "messageToSchool").orElse(null))
                .param("caseNumber", caseNumber)
                .update();
        chosen.keep(caseNumber, educationId, schoolId);
    }
}
