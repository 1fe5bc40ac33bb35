package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.LedgerAutoConfiguration;
import dk.loeftet.extension.wait.ledger.Waits;
import java.time.Clock;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells where cases stall; switched off with {@code loeftet.bottleneck.enabled=false}. */
@AutoConfiguration(after = LedgerAutoConfiguration.class)
@ConditionalOnProperty(name = "loeftet.bottleneck.enabled", matchIfMissing = true)
@ConditionalOnBean(Waits.class)
@EnableConfigurationProperties(BottleneckSettings.class)
public class BottleneckAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PlaceNames placeNames() {
        return new PlaceNames() {};
    }

    @Bean
    RollUp rollUp(
            JdbcClient jdbc,
            JdbcOperations batches,
            WorkingCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions,
            BottleneckSettings settings) {
        return new RollUp(
                new Ledger(jdbc),
                new RollTable(jdbc, batches),
                new FlowTable(jdbc, batches),
                calendar,
                clock,
                snapshot(transactions),
                settings.daysWithoutDeadline());
    }

    @Bean
    Bottlenecks bottlenecks(
            JdbcClient jdbc,
            JdbcOperations batches,
            WorkingCalendar calendar,
            PlaceNames names,
            Clock clock,
            PlatformTransactionManager transactions,
            BottleneckSettings settings) {
        Ledger ledger = new Ledger(jdbc);
        PeriodReader reader = new PeriodReader(
                ledger,
                new RollTable(jdbc, batches),
                new ClosedDays(new RollTable(jdbc, batches), new FlowTable(jdbc, batches)),
                new LiveFigures(ledger, settings.freshness()),
                calendar,
                clock,
                settings.daysWithoutDeadline());
        return new Bottlenecks(reader, names, snapshot(transactions));
    }

    @Bean
    HeatMap heatMap(
            Bottlenecks bottlenecks,
            JdbcClient jdbc,
            JdbcOperations batches,
            Clock clock,
            PlatformTransactionManager transactions) {
        return new HeatMap(bottlenecks, new Ledger(jdbc), new RollTable(jdbc, batches), clock, snapshot(transactions));
    }

    @Bean
    OpenCases openCases(
            JdbcClient jdbc, WorkingCalendar calendar, PlaceNames names, Clock clock, BottleneckSettings settings) {
        return new OpenCases(new Ledger(jdbc), calendar, names, clock, settings.daysWithoutDeadline());
    }

    @Bean
    BottleneckPages bottleneckPages(
            Bottlenecks bottlenecks,
            RepositoryService repository,
            PlaceNames names,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BottleneckSettings settings) {
        return new BottleneckPages(
                bottlenecks,
                new StageOrder(repository),
                names,
                jdbc,
                snapshot(transactions),
                settings.daysWithoutDeadline());
    }

    @Bean
    BottleneckExports bottleneckExports(
            Bottlenecks bottlenecks,
            PlaceNames names,
            PlatformTransactionManager transactions,
            BottleneckSettings settings) {
        return new BottleneckExports(bottlenecks, names, snapshot(transactions), settings.smallNumber());
    }

    /** Rows that others write meanwhile must not be counted twice or by half. */
    static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "loeftet.bottleneck.scheduled", matchIfMissing = true)
    static class Scheduled {

        @Bean
        RollUpSchedule rollUpSchedule(RollUp rollUp) {
            return new RollUpSchedule(rollUp);
        }
    }
}
