package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.education.Educations;
import dk.loeftet.casework.field.CaseFields;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ${personalPath}}: the overview from unemployed to skilled (UA-40, UA-41), a new version each time. */
@Component("personalPath")
class PersonalPathDelegate implements JavaDelegate {

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final Educations educations;
    private final ChosenEducation chosen;
    private final Clock clock;

    PersonalPathDelegate(
            JdbcClient jdbc, CaseFields fields, Educations educations, ChosenEducation chosen, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.educations = educations;
        this.chosen = chosen;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String educationId = (String) execution.getVariable("educationId");
        String schoolId = (String) execution.getVariable("schoolId");
        jdbc.sql("""
                        insert into personal_path (id, case_id, version, education_id, school_id, duration_weeks, rate_code, rate_text,
                          monthly_before, monthly_after, distance_km, placement_type, generated_at)
                        select :id, c.id, (select coalesce(max(version), 0) + 1 from personal_path p where p.case_id = c.id),
                          :educationId, :schoolId, :durationWeeks, :rateCode, :rateText, :before, :after, :distance, :placement, :now
                        from case_file c where c.case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("educationId", educationId)
                .param("schoolId", schoolId)
                .param(
                        "durationWeeks",
                        educations.byId(educationId).orElseThrow().durationWeeks())
                .param("rateCode", execution.getVariable("rateCode"))
                .param("rateText", execution.getVariable("rateText"))
                .param("before", fields.number(caseNumber, "monthlyBefore"))
                .param("after", fields.number(caseNumber, "monthlyAfter"))
                .param("distance", fields.number(caseNumber, "distanceKm"))
                .param("placement", execution.getVariable("placementType"))
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
        chosen.keep(caseNumber, educationId, schoolId);
    }
}
