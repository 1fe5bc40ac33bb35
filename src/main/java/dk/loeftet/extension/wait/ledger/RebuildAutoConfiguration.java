package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilds the ledger, and tells how far it lies from the engine. */
@AutoConfiguration(after = LedgerAutoConfiguration.class)
@ConditionalOnBean(LedgerTables.class)
public class RebuildAutoConfiguration {

    @Bean
    WaitRebuild waitRebuild(
            JdbcClient jdbc,
            LedgerTables tables,
            Deadlines deadlines,
            WorkingCalendar calendar,
            ProcessEngineConfigurationImpl engine,
            Clock clock) {
        Models models = new Models(engine);
        return new WaitRebuild(
                new HistoryTables(jdbc),
                tables.waits(),
                new HistoricWaits(models, deadlines, calendar, clock),
                new UpgradedWaits(models, tables, deadlines, clock),
                engine);
    }

    @Bean
    LedgerDifference ledgerDifference(JdbcClient jdbc) {
        return new LedgerDifference(jdbc);
    }

    @Bean
    @ConditionalOnProperty(name = "loeftet.wait.ledger.rebuild-at-start", matchIfMissing = true)
    ApplicationRunner ledgerOfOldCases(WaitRebuild rebuild) {
        return arguments -> rebuild.whereThereIsNone();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class HealthFigure {

        @Bean
        HealthIndicator waitLedgerHealthIndicator(LedgerDifference difference) {
            return new WaitLedgerHealth(difference);
        }
    }
}
