package dk.loeftet.extension.notification;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox of a database, for programs of the tests that are no whole application. */
public final class OutboxOf {

    private OutboxOf() {}

    public static Outbox database(DataSource dataSource) {
        return new Outbox(JdbcClient.create(dataSource), new JdbcTemplate(dataSource), Clock.systemUTC());
    }
}
