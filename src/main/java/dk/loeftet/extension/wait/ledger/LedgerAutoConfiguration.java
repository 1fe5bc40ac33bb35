package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.HeldDeadlines;
import dk.loeftet.extension.wait.WaitAutoConfiguration;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;

/** Keeps the ledger of waits; {@code loeftet.wait.ledger.enabled=false} switches it off. */
@AutoConfiguration(after = {WaitAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnProperty(
        name = {"loeftet.wait.enabled", "loeftet.wait.ledger.enabled"},
        matchIfMissing = true)
@EnableConfigurationProperties(LedgerProperties.class)
public class LedgerAutoConfiguration {

    @Bean
    LedgerTables ledgerTables(JdbcOperations rows, WorkingCalendar calendar) {
        return LedgerTables.of(rows, calendar);
    }

    // Providers, because the engine collects its plugins before anything that may need the engine can be built.
    @Bean
    HeldDeadlines heldDeadlines(ObjectProvider<LedgerTables> tables) {
        return new LedgerDeadlines(() -> tables.getObject().deadlines());
    }

    @Bean
    LedgerPlugin ledgerPlugin(
            ObjectProvider<LedgerTables> tables,
            ObjectProvider<Deadlines> deadlines,
            ObjectProvider<WorkingCalendar> calendar) {
        return new LedgerPlugin(tables::getObject, deadlines::getObject, calendar::getObject);
    }

    @Bean
    Waits waits(LedgerTables tables) {
        return new Waits(tables.waits());
    }

    @Bean
    DeadlineMoves deadlineMoves(
            LedgerTables tables, ProcessEngineConfigurationImpl engine, WorkingCalendar calendar, Clock clock) {
        return new DeadlineMoves(tables, engine, calendar, clock);
    }
}
