package dk.loeftet.extension.sweep;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.loeftet.extension.notification.OutboxOf;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that does nothing but sweep, as a program of its own that can be killed. */
final class SweepingNode {

    private SweepingNode() {}

    /**
     * Sweeps until nothing is due.
     *
     * @param arguments address of the database, the instant it is, size of a batch, port where it reports for work
     */
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        SingleConnectionDataSource database = new SingleConnectionDataSource(arguments[0], "postgres", "", true);
        Sweep sweep = on(database, Instant.parse(arguments[1]), Integer.parseInt(arguments[2]));
        sweep.lag();
        try (Socket parent = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[3]))) {
            parent.getOutputStream().write(1);
            sweep.run();
        } finally {
            database.destroy();
        }
    }

    static Sweep on(SingleConnectionDataSource database, Instant now, int batchSize) {
        return new Sweep(
                new DueSteps(JdbcClient.create(database), new JdbcTemplate(database)),
                steps -> steps.stream()
                        .collect(Collectors.toMap(DueStep::waitId, step -> Set.of(String.valueOf(step.assignee())))),
                () -> new StepMessages(key -> false, (template, user) -> "mail"),
                OutboxOf.database(database),
                new WorkingCalendar(Set.of(), (year, office) -> Set.of()),
                Clock.fixed(now, WorkingCalendar.ZONE),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                batchSize);
    }
}
