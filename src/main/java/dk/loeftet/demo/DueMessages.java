package dk.loeftet.demo;

import dk.loeftet.extension.notification.dispatch.Dispatcher;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that wait in the outbox. */
@Component
@Profile("demo")
@Order(4) // after everything that queues some
class DueMessages implements DueWork {

    private final ObjectProvider<Dispatcher> dispatcher;
    private final JdbcClient jdbc;

    /** @param dispatcher none where it is switched off */
    DueMessages(ObjectProvider<Dispatcher> dispatcher, JdbcClient jdbc) {
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
    }

    /** What was queued at night waits for the office to open. */
    @Override
    public Optional<Instant> nextBetween(Instant from, Instant to) {
        return dispatcher.getIfAvailable() == null
                ? Optional.empty()
                : jdbc.sql("""
                                select next_attempt_at from outbox
                                where status = 'QUEUED' and next_attempt_at > :from and next_attempt_at < :to
                                order by next_attempt_at limit 1
                                """)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("to", to.atOffset(ZoneOffset.UTC))
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(OffsetDateTime::toInstant);
    }

    @Override
    public void workOff() {
        dispatcher.ifAvailable(Dispatcher::sendAllDue);
    }
}
