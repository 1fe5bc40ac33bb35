package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.extension.notification.Appointments;
import dk.loeftet.extension.notification.ChannelChoice;
import dk.loeftet.extension.notification.Envelopes;
import dk.loeftet.extension.notification.MessageChannel;
import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.NotificationAutoConfiguration;
import dk.loeftet.extension.notification.mail.MailAutoConfiguration;
import dk.loeftet.extension.wait.WaitAutoConfiguration;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends, where there is a channel. {@code loeftet.notification.dispatch=false} leaves it to other nodes, or to whoever
 * calls the {@link Dispatcher}.
 */
@AutoConfiguration(
        after = {NotificationAutoConfiguration.class, MailAutoConfiguration.class, WaitAutoConfiguration.class})
@ConditionalOnBean(MessageChannel.class)
@EnableConfigurationProperties(DispatchSettings.class)
public class DispatchAutoConfiguration {

    @Bean
    Dispatcher dispatcher(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MessageRenderer renderer,
            MessageTemplates templates,
            ChannelChoice choice,
            List<MessageChannel> channels,
            Envelopes envelopes,
            Appointments appointments,
            WorkingCalendar calendar,
            DispatchSettings settings,
            Clock clock) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        // The claim must be committed before anything is sent, whoever calls.
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Dispatcher(
                new SendingQueue(jdbc, own, clock),
                new Composer(renderer),
                new Routes(choice, channels),
                envelopes,
                templates,
                appointments,
                new SendingHours(calendar, settings.sendFrom(), settings.sendUntil()),
                settings,
                clock);
    }

    @Bean
    @ConditionalOnProperty(name = "loeftet.notification.dispatch", matchIfMissing = true)
    DispatchLoop dispatchLoop(Dispatcher dispatcher, DispatchSettings settings) {
        return new DispatchLoop(dispatcher, settings);
    }
}
