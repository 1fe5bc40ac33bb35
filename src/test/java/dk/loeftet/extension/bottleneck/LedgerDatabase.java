package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the extension in a database of their own, and what counts in them. */
final class LedgerDatabase {

    /** A Friday afternoon, four weeks after the clock was changed. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    static final Instant NOW =
            LocalDateTime.of(2026, 11, 20, 15, 30).atZone(WorkingCalendar.ZONE).toInstant();

    final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(MonthDay.of(12, 24)),
            (year, office) -> "toender".equals(office) ? Set.of(LocalDate.of(year, 10, 14)) : Set.of());

    final JdbcTemplate jdbc;
    final JdbcClient client;
    final RollUp rollUp;
    final Bottlenecks bottlenecks;
    final TransactionTemplate snapshot;

    LedgerDatabase(String url, String user) {
        DriverManagerDataSource source = new DriverManagerDataSource(url, user, "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/extension")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(source);
        client = JdbcClient.create(jdbc);
        Clock clock = Clock.fixed(NOW, WorkingCalendar.ZONE);
        snapshot = BottleneckAutoConfiguration.snapshot(new JdbcTransactionManager(source));
        rollUp = new RollUp(new Ledger(client), new RollTable(client, jdbc), calendar, clock, snapshot, 10);
        bottlenecks = new Bottlenecks(
                new Ledger(client), new RollTable(client, jdbc), calendar, new Names(), clock, snapshot, 10);
    }

    void empty() {
        jdbc.update("delete from wait_pause");
        jdbc.update("delete from wait");
        jdbc.update("delete from bottleneck_day");
    }

    private static final class Names implements PlaceNames {
        @Override
        public String waitingOn(String word) {
            return "borger".equals(word) ? "borgeren" : word;
        }

        @Override
        public String party(String id) {
            return "Skole " + id.substring(id.length() - 1).toUpperCase(Locale.ROOT);
        }
    }
}
