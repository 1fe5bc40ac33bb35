package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.extension.form.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ${educationPlan}}: the plan agreed by citizen, school and municipality (UA-46). */
@Component("educationPlan")
class EducationPlanDelegate implements JavaDelegate {

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final ChosenEducation chosen;
    private final Clock clock;

    EducationPlanDelegate(JdbcClient jdbc, CaseFields fields, ChosenEducation chosen, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.chosen = chosen;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        LocalDate startsOn = LocalDate.parse((String) execution.getVariable("courseStart"));
        LocalDate endsOn = LocalDate.parse((String) execution.getVariable("courseEnd"));
        if (!endsOn.isAfter(startsOn)) {
            throw FormRejected.of("courseEnd", "Uddannelsen skal slutte, efter at den er begyndt. Ret datoen.");
        }
        String educationId = (String) execution.getVariable("educationId");
        String schoolId = (String) execution.getVariable("schoolId");
        jdbc.sql("""
                        insert into education_plan (id, case_id, education_id, school_id, starts_on, ends_on, elements,
                          agreed_at)
                        select :id, id, :educationId, :schoolId, :startsOn, :endsOn, :elements, :now
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("educationId", educationId)
                .param("schoolId", schoolId)
                .param("startsOn", startsOn)
                .param("endsOn", endsOn)
                .param("elements", fields.answer(caseNumber, "planElements").orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
        chosen.keep(caseNumber, educationId, schoolId);
    }
}
