package dk.loeftet.extension.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Nodes are killed in the middle of their sweep, two at a time, again and again: nothing is lost, nothing told twice. */
class SweepCrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(SweepCrashTest.class);
    private static final int KILLED = Integer.getInteger("loeftet.crash.kills", 50);
    private static final int WAITS = 20_000;
    private static final int LONGEST_LIFE_MILLIS = 700;
    private static final Instant NOW = Instant.parse("2026-09-16T08:00:00Z");

    @Test
    void everyDueStepIsQueuedExactlyOnceHoweverOftenANodeIsKilled() throws IOException, InterruptedException {
        String url = Databases.newPostgres();
        Flyway.configure()
                .dataSource(url, "postgres", "")
                .locations("classpath:db/extension")
                .load()
                .migrate();
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, "postgres", "", true);
        JdbcClient jdbc = JdbcClient.create(database);
        int due = fallDue(jdbc, 0);
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        int killed = 0;
        int rounds = 0;
        try (ServerSocket gate = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            while (killed < KILLED) {
                killed += killTwo(url, gate, chance);
                if (queued(jdbc) > due - WAITS / 2) {
                    due = fallDue(jdbc, due); // a quick machine must not run out of work before the last kill
                }
                rounds++;
                assertThat(rounds)
                        .as("kills that met a node at work; seed %d", seed)
                        .isLessThan(KILLED * 3);
                assertThat(half(jdbc))
                        .as("halves of a transaction; seed %d", seed)
                        .isZero();
            }
        }
        int taken = queued(jdbc);
        assertThat(taken).as("the sweep was under way all the time").isBetween(1, due - 1);
        SweepingNode.on(database, NOW, 1_000).run();
        LOG.info(
                "{} nodes were killed at work; {} steps were queued by them, {} after them",
                killed,
                taken,
                due - taken);
        assertThat(queued(jdbc)).isEqualTo(due);
        assertThat(jdbc.sql("select count(distinct wait_id) from outbox")
                        .query(Integer.class)
                        .single())
                .isEqualTo(due);
        assertThat(jdbc.sql("select count(*) from wait where next_step = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(due);
        database.destroy();
    }

    /** @return how many of them were at work when they were killed */
    private static int killTwo(String url, ServerSocket gate, Random chance) throws IOException, InterruptedException {
        List<Process> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(start(url, gate.getLocalPort()));
        }
        try (var first = gate.accept();
                var second = gate.accept()) {
            assertThat(first.getInputStream().read()).isEqualTo(1);
            assertThat(second.getInputStream().read()).isEqualTo(1);
            int atWork = 0;
            for (Process node : nodes) {
                boolean ended = node.waitFor(chance.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
                atWork += ended ? 0 : 1;
                node.destroyForcibly().waitFor();
            }
            return atWork;
        }
    }

    private static Process start(String url, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SweepingNode.class.getName(),
                        url,
                        NOW.toString(),
                        "20",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "sweeping-nodes.log").toFile()))
                .start();
    }

    /** @return how many waits there are now */
    private static int fallDue(JdbcClient jdbc, int known) {
        jdbc.sql("""
                        insert into wait (id, kind, source_id, root_instance_id, process_instance_id, task_id,
                          process_key, process_version, definition_id, activity_id, activity_type, planned, assignee,
                          entered_at, due_on, steps, next_step, next_step_at)
                        select gen_random_uuid(), 'ACTIVITY', 'source' || n, 'root', 'instance' || n, 'task' || n,
                          'p', 1, 'd', 'userTask_x', 'userTask', false, 'user' || n % 7,
                          timestamptz '2026-09-01 08:00Z', date '2026-09-21', 'R 3 WD;E 0 WD teamleder', 0,
                          timestamptz '2026-09-15 22:00Z'
                        from generate_series(:first, :last) n
                        """).param("first", known + 1).param("last", known + WAITS).update();
        return known + WAITS;
    }

    /** One statement sees one moment: messages without the step that has moved on, or the other way round. */
    private static int half(JdbcClient jdbc) {
        return jdbc.sql("select (select count(*) from outbox) - (select count(*) from wait where next_step = 1)")
                .query(Integer.class)
                .single();
    }

    private static int queued(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from outbox").query(Integer.class).single();
    }
}
