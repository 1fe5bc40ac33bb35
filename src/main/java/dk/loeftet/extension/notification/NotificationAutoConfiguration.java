package dk.loeftet.extension.notification;

import dk.loeftet.extension.model.ModelAutoConfiguration;
import dk.loeftet.extension.model.PathwayFiles;
import dk.loeftet.extension.time.TimeAutoConfiguration;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers {@code ${notify}}; switched off with {@code loeftet.notification.enabled=false}. */
@AutoConfiguration(
        after = {TimeAutoConfiguration.class, ModelAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnProperty(name = "loeftet.notification.enabled", matchIfMissing = true)
public class NotificationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        return new Outbox(jdbc, batches, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    MessageTemplates messageTemplates(PathwayFiles files) {
        return new MessageTemplates(files);
    }

    @Bean
    @ConditionalOnMissingBean
    RecipientFinder recipientFinder() {
        return (execution, recipientKind) -> Optional.empty();
    }

    @Bean
    @ConditionalOnMissingBean
    SendingPermission sendingPermission() {
        return (businessKey, recipientKind) -> true;
    }

    @Bean
    @ConditionalOnMissingBean
    ChannelChoice channelChoice() {
        return (kind, recipientKind, recipientId) -> new ChannelChoice.Choice(OutboxMessage.MAIL, OutboxMessage.MANUAL);
    }

    @Bean
    @ConditionalOnMissingBean
    Appointments appointments() {
        return message -> Optional.empty();
    }

    // Made at start, although nothing may be sent for days: a wrong text is to be found now.
    @Bean
    @ConditionalOnMissingBean
    MessageRenderer messageRenderer(MessageTemplates templates, List<MessageFacts> facts) {
        return new MessageRenderer(templates, facts);
    }

    @Bean
    @ConditionalOnMissingBean
    Notifications notifications(
            Outbox outbox,
            MessageTemplates templates,
            SendingPermission permission,
            ChannelChoice channels,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Notifications(outbox, templates, permission, channels, events, clock);
    }

    @Bean("notify")
    NotifyDelegate notifyDelegate(Notifications notifications, RecipientFinder recipients) {
        return new NotifyDelegate(notifications, recipients);
    }

    @Bean
    OutboxBacklog outboxBacklog(JdbcClient jdbc, Clock clock) {
        return new OutboxBacklog(jdbc, clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, MeterBinder.class})
    static class Figures {

        @Bean("outboxHealthIndicator")
        OutboxFigures outboxFigures(OutboxBacklog backlog) {
            return new OutboxFigures(backlog);
        }
    }
}
