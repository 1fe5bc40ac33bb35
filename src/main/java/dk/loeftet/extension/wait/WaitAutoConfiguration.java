package dk.loeftet.extension.wait;

import dk.loeftet.extension.time.TimeAutoConfiguration;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Offers calendar, deadline table and due dates; {@code loeftet.wait.enabled=false} switches them off. */
@AutoConfiguration(after = TimeAutoConfiguration.class)
@ConditionalOnProperty(name = "loeftet.wait.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CalendarSettings.class)
public class WaitAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClosingDays closingDays() {
        return (year, calendarId) -> Set.of();
    }

    @Bean
    @ConditionalOnMissingBean
    DeadlineOverride deadlineOverride() {
        return (key, party, on) -> Optional.empty();
    }

    @Bean
    @ConditionalOnMissingBean
    WorkingCalendar workingCalendar(CalendarSettings settings, ClosingDays closingDays) {
        return new WorkingCalendar(settings.days(), closingDays);
    }

    @Bean
    @ConditionalOnMissingBean
    DeadlineTable deadlineTable(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        return new DeadlineTable(engine::getObject);
    }

    // The name is a word of the models: ${deadline.of(execution, '…')}.
    @Bean("deadline")
    @ConditionalOnMissingBean
    Deadlines deadlines(
            DeadlineTable table,
            DeadlineOverride agreements,
            WorkingCalendar calendar,
            Clock clock,
            ObjectProvider<HeldDeadlines> held) {
        return new Deadlines(table, agreements, calendar, clock, held.getIfAvailable(() -> HeldDeadlines.NONE));
    }

    // Providers, because the engine collects its plugins before anything that may need the engine can be built.
    @Bean
    WaitPlugin waitPlugin(ObjectProvider<Deadlines> deadlines, ObjectProvider<DeadlineTable> table) {
        return new WaitPlugin(deadlines::getObject, table::getObject);
    }
}
