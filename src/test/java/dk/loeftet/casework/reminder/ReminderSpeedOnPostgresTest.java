package dk.loeftet.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.loeftet.extension.notification.dispatch.DispatchRate;
import dk.loeftet.extension.sweep.Sweep;
import dk.loeftet.support.Databases;
import dk.loeftet.support.OnPostgres;
import dk.loeftet.support.People;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand due reminders, from the ledger to the outbox, against as many boundary timers of the engine. In one run
 * and in turns; the sweep decides recipient, absence, channel, text and key inside the measured time.
 */
@OnPostgres
@Tag("benchmark")
class ReminderSpeedOnPostgresTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSpeedOnPostgresTest.class);
    private static final int REMINDERS = Integer.getInteger("loeftet.benchmark.reminders", 10_000);
    private static final int ROUNDS = Integer.getInteger("loeftet.benchmark.rounds", 3);
    private static final int WARM_UP = Integer.getInteger("loeftet.benchmark.warmup", 5_000);
    private static final double REQUIRED = 20;
    private static final int EMPLOYEES = 20;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @Test
    void remindersReachTheOutboxTwentyTimesFasterThanByTimers() {
        hire();
        openCases();
        sweep.run();
        List<Double> ratios = new ArrayList<>();
        try (NativeReminders nativeReminders = new NativeReminders(migrated(Databases.newPostgres()))) {
            for (int half = 0; half < 2; half++) {
                byTimers(nativeReminders, WARM_UP / 2);
                bySweep(WARM_UP);
            }
            for (int round = 0; round < ROUNDS; round++) {
                double timers = byTimers(nativeReminders, REMINDERS);
                double ours = bySweep(REMINDERS);
                ratios.add(timers / ours);
                LOG.info(String.format(
                        Locale.ROOT,
                        "%d due reminders: boundary timers %.2f s (%.0f/s), sweep %.2f s (%.0f/s), ratio %.1f, load %.1f",
                        REMINDERS,
                        timers,
                        REMINDERS / timers,
                        ours,
                        REMINDERS / ours,
                        timers / ours,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            }
        }
        double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
        LOG.info(String.format(Locale.ROOT, "Sweep against boundary timers: median of %d rounds %.1f", ROUNDS, median));
        assertThat(median).isGreaterThanOrEqualTo(REQUIRED);
    }

    /** No comparison: the engine sends nothing by itself. */
    @Test
    void messagesLeaveTheOutbox() throws IOException {
        DispatchRate.print();
    }

    private static double byTimers(NativeReminders reminders, int count) {
        reminders.fallDue(count);
        assertThat(reminders.due()).isEqualTo(count);
        long start = System.nanoTime();
        reminders.start();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .atMost(Duration.ofMinutes(10))
                .until(() -> reminders.due() == 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        reminders.stop();
        return seconds;
    }

    private double bySweep(int count) {
        fallDue(count);
        long before = queued();
        long start = System.nanoTime();
        assertThat(sweep.run()).isEqualTo(count);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(queued() - before).isEqualTo(count);
        return seconds;
    }

    private long queued() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    /** A fifth are away: half of those have a substitute. */
    private void hire() {
        new SweepPeople(identityService, jdbc).hire();
        People people = new People(identityService);
        for (int i = 0; i < EMPLOYEES; i++) {
            people.user("user" + i, "Prøve", "Person", "sagsbehandler", SweepPeople.OFFICE);
            if (i % 5 == 0) {
                new SweepPeople(identityService, jdbc)
                        .away("user" + i, LocalDate.now(TestWait.DENMARK), i % 10 == 0 ? null : "user" + (i + 1));
            }
        }
    }

    private void openCases() {
        jdbc.sql("""
                        insert into person (id, cpr, first_name, last_name, created_at, updated_at)
                        select gen_random_uuid(), lpad(n::text, 10, '0'), 'P', 'P', :now, :now
                        from generate_series(1, :count) n
                        """)
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .param("count", REMINDERS)
                .update();
        jdbc.sql("""
                        insert into case_file (id, case_number, person_id, office_id, pathway, source, status,
                          opened_at, unemployed_since, benefit_type, ambassador, adviser)
                        select gen_random_uuid(), '2097-' || lpad(cpr::int::text, 6, '0'), id, 'glostrup',
                          'uddannelsesloeft', 'side', 'OPEN', created_at, date '2026-01-01', 'dagpenge', null,
                          'user' || (cpr::int + 1) % 20
                        from person where first_name = 'P' and last_name = 'P'
                        """).update();
    }

    /** One task in three waits for its group, so that the person is found on the case. */
    private void fallDue(int count) {
        jdbc.sql("""
                        insert into wait (id, kind, source_id, root_instance_id, process_instance_id, task_id,
                          business_key, tenant_id, process_key, process_version, definition_id, activity_id,
                          activity_type, planned, deadline_key, assignee, group_id, entered_at, due_on, steps, next_step,
                          next_step_at)
                        select gen_random_uuid(), 'ACTIVITY', gen_random_uuid()::text, 'root', 'instance', 'task' || n,
                          '2097-' || lpad(n::text, 6, '0'), 'fejeby', 'uddannelsesloeft', 1, 'd', 'userTask_x',
                          'userTask', false, 'guidance.talk', case when n % 3 = 0 and n % 20 not in (9, 19) then null else 'user' || n % 20 end,
                          'sagsbehandler', now() - interval '10 days', current_date + 3 + n % 5,
                          'R 3 WD;E 0 WD teamleder', 0, now() - interval '1 hour'
                        from generate_series(1, :count) n
                        """).param("count", count).update();
        jdbc.sql("analyze wait").update();
    }

    private static String migrated(String url) {
        Flyway.configure()
                .dataSource(url, "postgres", "")
                .locations("classpath:db/extension")
                .load()
                .migrate();
        return url;
    }
}
