package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.CoversModel;
import dk.loeftet.support.OnH2;
import java.time.YearMonth;
import java.time.ZoneId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A-kasser are reminded now and then that they can refer their members. */
@OnH2
@CoversModel("akasse-paamindelse")
class AkassePaamindelseTest {

    private Pathwayland land;

    @Autowired
    private ManagementService managementService;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void everyAkasseIsRemindedEachQuarterWithOneMessage() {
        Job quarter = reminder();
        land.itIs(quarter.getDuedate());

        managementService.executeJob(quarter.getId());

        assertThat(reminders()).isEqualTo(1);
        Job next = reminder();
        assertThat(monthOf(next)).isEqualTo(monthOf(quarter).plusMonths(3));
        land.itIs(next.getDuedate());
        managementService.executeJob(next.getId());
        assertThat(reminders()).isEqualTo(2);
    }

    private Job reminder() {
        return managementService
                .createJobQuery()
                .processDefinitionKey("akasse-paamindelse")
                .singleResult();
    }

    private static YearMonth monthOf(Job job) {
        return YearMonth.from(job.getDuedate().toInstant().atZone(ZoneId.of("Europe/Copenhagen")));
    }

    private long reminders() {
        return land.jdbc
                .sql("""
                        select count(*) from outbox
                        where template = 'akasse-paamindelse' and recipient_kind = 'akasse' and recipient_id = :akasse
                        """)
                .param("akasse", Pathwayland.AKASSE)
                .query(Long.class)
                .single();
    }
}
