package dk.loeftet.pathway.uddannelsesloeft;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ${employmentOutcome}}: one measurement of employment after the education. */
@Component("employmentOutcome")
class EmploymentOutcomeDelegate implements JavaDelegate {

    private final JdbcClient jdbc;
    private final Clock clock;

    EmploymentOutcomeDelegate(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean inJob = "job".equals(execution.getVariable("employmentStatus"));
        jdbc.sql("""
                        insert into employment_outcome (case_id, month_index, status, weekly_hours, recorded_at)
                        select id, :month, :status, :hours, :now from case_file where case_number = :caseNumber
                        """)
                .param("month", execution.getVariable("outcomeMonth"))
                .param("status", execution.getVariable("employmentStatus"))
                // Hours from an earlier measurement are still a variable: they count only with a job.
                .param("hours", inJob ? execution.getVariable("weeklyHours") : null)
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", execution.getProcessBusinessKey())
                .update();
    }
}
