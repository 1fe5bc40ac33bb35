package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
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
        this(
                migrated(new DriverManagerDataSource(url, user, "")),
                Clock.fixed(NOW, WorkingCalendar.ZONE),
                Duration.ZERO);
    }

    /** Tables that are there. */
    LedgerDatabase(DataSource source, Clock clock, Duration freshness) {
        jdbc = new JdbcTemplate(source);
        client = JdbcClient.create(jdbc);
        snapshot = BottleneckAutoConfiguration.snapshot(new JdbcTransactionManager(source));
        Ledger ledger = new Ledger(client);
        RollTable table = new RollTable(client, jdbc);
        FlowTable flows = new FlowTable(client, jdbc);
        rollUp = new RollUp(ledger, table, flows, calendar, clock, snapshot, 10);
        PeriodReader reader = new PeriodReader(
                ledger, table, new ClosedDays(table, flows), new LiveFigures(ledger, freshness), calendar, clock, 10);
        bottlenecks = new Bottlenecks(reader, new Names(), snapshot);
    }

    static DataSource migrated(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/extension")
                .load()
                .migrate();
        return source;
    }

    void empty() {
        jdbc.update("delete from wait_pause");
        jdbc.update("delete from wait");
        jdbc.update("delete from bottleneck_block");
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
