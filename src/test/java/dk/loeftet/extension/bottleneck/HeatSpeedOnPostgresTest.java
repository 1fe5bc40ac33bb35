package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.support.Databases;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The heat of a diagram, without the way over HTTP, where twenty thousand waits are open. */
@Tag("benchmark")
class HeatSpeedOnPostgresTest {

    private static final Logger LOG = LoggerFactory.getLogger(HeatSpeedOnPostgresTest.class);
    private static final int PAST = 200_000;
    private static final int OPEN = 20_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final double MOST_MILLISECONDS = 1_000;

    @Test
    void aDiagramIsWarmWithinASecondWithTwentyThousandOpenWaits() {
        Clock clock = Clock.fixed(LedgerDatabase.NOW, WorkingCalendar.ZONE);
        LedgerDatabase database = new LedgerDatabase(
                LedgerDatabase.migrated(new DriverManagerDataSource(Databases.newPostgres(), "postgres", "")),
                clock,
                Duration.ofMinutes(1));
        new ManyWaits(database.jdbc).write(PAST, LedgerDatabase.NOW);
        open(database);
        database.rollUp.run();
        HeatMap heat = new HeatMap(
                database.bottlenecks,
                new Ledger(database.client),
                new RollTable(database.client, database.jdbc),
                clock,
                database.snapshot);
        for (int days : new int[] {30, 90, 365}) {
            HeatQuery query = new HeatQuery(
                    ManyWaits.PATHWAY,
                    null,
                    Set.of("uddannelsesloeft:1:d", "uddannelsesloeft:2:d", "uddannelsesloeft:3:d"),
                    (definition, stage, activity) -> Set.of(stage, activity),
                    LedgerDatabase.TODAY.minusDays(days - 1L),
                    office -> true);
            double[] milliseconds = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long start = System.nanoTime();
                assertThat(heat.of(query).cases()).isGreaterThanOrEqualTo(OPEN);
                if (round >= 0) {
                    milliseconds[round] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(milliseconds);
            LOG.info(
                    "Heat of {} days with {} open waits: median {} ms, 95 % within {} ms",
                    days, OPEN, Math.round(milliseconds[ROUNDS / 2]), Math.round(milliseconds[ROUNDS * 95 / 100]));
            assertThat(milliseconds[ROUNDS * 95 / 100]).isLessThan(MOST_MILLISECONDS);
        }
    }

    private static void open(LedgerDatabase database) {
        database.jdbc.update("""
                insert into wait (id, kind, source_id, root_instance_id, process_instance_id, tenant_id, process_key,
                  process_version, definition_id, activity_id, activity_name, activity_type, stage_id, stage_name,
                  waiting_on, planned, deadline_key, entered_at, due_on)
                select gen_random_uuid(), 'ACTIVITY', 'open' || x, 'open' || x, 'open' || x, 'toender', 'uddannelsesloeft',
                  3, 'uddannelsesloeft:3:d', 'activity' || x % 42, 'Aktivitet ' || x % 42, 'receiveTask',
                  'stage' || x % 42 / 6, 'Trin ' || x % 42 / 6, 'borger', false, 'key',
                  ?::timestamptz - interval '1 hour' * (1 + x % 1400), ?::date + 20 - x % 60
                from generate_series(1, ?) x
                """, Ledger.at(LedgerDatabase.NOW), LedgerDatabase.TODAY, OPEN);
        database.jdbc.execute("vacuum analyze wait");
    }
}
