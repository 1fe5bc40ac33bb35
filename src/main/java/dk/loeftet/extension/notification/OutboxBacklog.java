package dk.loeftet.extension.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much lies in the outbox that has not reached anybody. */
public class OutboxBacklog {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxBacklog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts now. */
    public Counts now() {
        return jdbc.sql("""
                        select
                          (select count(*) from outbox where status = 'QUEUED') as queued,
                          (select min(created_at) from outbox where status = 'QUEUED') as oldest,
                          (select count(*) from outbox where status = 'MANUAL') as manual,
                          (select count(*) from outbox where status = 'DEAD') as dead
                        """)
                .query((row, index) -> new Counts(
                        row.getLong("queued"),
                        age(row.getObject("oldest", OffsetDateTime.class)),
                        row.getLong("manual"),
                        row.getLong("dead")))
                .single();
    }

    private Duration age(OffsetDateTime oldest) {
        Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /**
     * What waits, and for whom.
     *
     * @param queued for the channel or for the office to open
     * @param oldest how long the oldest of these has been waiting
     * @param manual for somebody to send it by hand
     * @param dead for somebody to see why it could not be sent
     */
    public record Counts(long queued, Duration oldest, long manual, long dead) {}
}
