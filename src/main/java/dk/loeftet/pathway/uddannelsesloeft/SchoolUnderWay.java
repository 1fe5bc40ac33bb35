package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code ${schoolUnderWay.of(execution)}}: whether a school works for the citizen, with an assessment that is not
 * answered yet or an education that is planned and not over.
 */
@Component("schoolUnderWay")
public class SchoolUnderWay {

    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolUnderWay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a school must be told when the case ends now. */
    public boolean of(DelegateExecution execution) {
        return jdbc.sql("""
                        select count(*) from case_file c where c.case_number = :caseNumber and (
                          exists (select 1 from rkv_request r where r.case_id = c.id and r.received_at is null
                            and r.declined_at is null and r.withdrawn_at is null)
                          or exists (select 1 from education_plan p where p.case_id = c.id and p.ends_on >= :today
                            and p.withdrawn_at is null))
                        """)
                        .param("caseNumber", execution.getProcessBusinessKey())
                        .param("today", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
