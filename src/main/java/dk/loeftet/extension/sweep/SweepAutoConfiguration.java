package dk.loeftet.extension.sweep;

import dk.loeftet.extension.notification.ChannelChoice;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.NotificationAutoConfiguration;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.wait.WaitAutoConfiguration;
import dk.loeftet.extension.wait.WorkingCalendar;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds and escalates; switched off with {@code loeftet.sweep.enabled=false}. */
@AutoConfiguration(after = {WaitAutoConfiguration.class, NotificationAutoConfiguration.class})
@ConditionalOnProperty(name = "loeftet.sweep.enabled", matchIfMissing = true)
@ConditionalOnBean({Outbox.class, WorkingCalendar.class})
@EnableConfigurationProperties(SweepSettings.class)
public class SweepAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StepRecipients stepRecipients(IdentityService identityService) {
        return new GroupMembers(identityService);
    }

    @Bean
    Sweep sweep(
            JdbcClient jdbc,
            JdbcOperations batches,
            StepRecipients recipients,
            MessageTemplates templates,
            ChannelChoice channels,
            Outbox outbox,
            WorkingCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions,
            SweepSettings settings) {
        return new Sweep(
                new DueSteps(jdbc, batches),
                recipients,
                () -> new StepMessages(
                        templates::has,
                        (template, user) -> channels.choose(
                                        templates.byKey(template).kind(), StepMessages.EMPLOYEE, user)
                                .channel()),
                outbox,
                calendar,
                clock,
                new TransactionTemplate(transactions),
                settings.batchSize());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "loeftet.sweep.scheduled", matchIfMissing = true)
    static class Scheduled {

        @Bean
        SweepSchedule sweepSchedule(Sweep sweep) {
            return new SweepSchedule(sweep);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, MeterBinder.class})
    static class Figures {

        @Bean("waitSweepHealthIndicator")
        SweepHealth waitSweepHealth(Sweep sweep, SweepSettings settings) {
            return new SweepHealth(sweep, settings.lateAfter());
        }

        @Bean
        MeterBinder waitSweepLag(Sweep sweep) {
            return registry -> Gauge.builder(
                            "loeftet.wait.sweep.lag", () -> sweep.lag().toSeconds())
                    .baseUnit("seconds")
                    .description("How long the oldest due reminder or escalation has been waiting")
                    .register(registry);
        }
    }
}
