package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.field.CaseFields;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ${rkvResult}}: the school's answer, on the request that is still open. */
@Component("rkvResult")
class RkvResultDelegate implements JavaDelegate {

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final Clock clock;

    RkvResultDelegate(JdbcClient jdbc, CaseFields fields, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        jdbc.sql("""
                        update rkv_request set euv = :euv, school_weeks = :weeks, placement_months = :months,
                          credits = :credits, certificate_type = :certificate, received_at = :now
                        where received_at is null
                          and case_id = (select id from case_file where case_number = :caseNumber)
                        """)
                .param("euv", execution.getVariable("euv"))
                .param("weeks", execution.getVariable("schoolWeeks"))
                .param("months", execution.getVariable("placementMonths"))
                .param("credits", fields.answer(caseNumber, "credits").orElse(null))
                .param("certificate", execution.getVariable("certificateType"))
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
    }
}
