package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.support.CockpitSession;
import dk.loeftet.support.Databases;
import dk.loeftet.support.OnPostgres;
import dk.loeftet.support.People;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole answer over HTTP, with log-in checked, headline, trend and open waits, against nothing but the medians by
 * SQL over the engine's history; in one run and in turns.
 */
@OnPostgres
@Tag("benchmark")
@TestPropertySource(properties = "loeftet.bottleneck.freshness=1m")
class BottleneckSpeedOnPostgresTest {

    private static final Logger LOG = LoggerFactory.getLogger(BottleneckSpeedOnPostgresTest.class);
    private static final int WAITS = Integer.getInteger("loeftet.benchmark.waits", 2_000_000);
    private static final int ROUNDS = Integer.getInteger("loeftet.benchmark.rounds", 60);
    // A server in use has compiled what it does all day; before that each answer takes three times as long.
    private static final int WARM_UP = 400;
    private static final int FEWER = 10;
    private static final double REQUIRED = 10;
    private static final double GROWTH = 1.2;
    private static final String MANAGER = "speedmanager";

    private static final String MEDIANS = """
            select act_id_, percentile_cont(0.5) within group (order by duration_) from act_hi_actinst
            where proc_def_key_ = :pathway and end_time_ >= :from and end_time_ < :to
              and (tenant_id_ in ('glostrup', 'toender') or tenant_id_ is null)
            group by act_id_
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcOperations batches;

    @Autowired
    private DataSource source;

    @Autowired
    private RollUp rollUp;

    @Autowired
    private Clock clock;

    @Test
    void theAnswerIsTenTimesFasterThanMediansOverTheHistoryAndDoesNotGrowWithIt(
            @Autowired IdentityService identityService) {
        LocalDate today = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
        fill(batches, WAITS, rollUp);
        new ManyWaits(batches).writeHistory();
        LOG.info(
                "Open waits: {}",
                jdbc.sql("select count(*) from wait where left_at is null")
                        .query(Long.class)
                        .single());
        People people = new People(identityService);
        people.user(MANAGER, "Mie", "Chef", "jobcenterchef", "glostrup");
        identityService.createTenantUserMembership("toender", MANAGER);
        CockpitSession manager = CockpitSession.of(port, MANAGER);
        List<Double> ratios = new ArrayList<>();
        for (String path : List.of("", "/activities")) {
            for (int days : List.of(90, 365)) {
                ratios.add(compare(manager, path, today.minusDays(days - 1), today));
            }
        }
        LOG.info("Ratios: {}", ratios);
        double growth = growth(today);
        assertThat(ratios).allSatisfy(ratio -> assertThat(ratio).isGreaterThanOrEqualTo(REQUIRED));
        assertThat(growth).isLessThanOrEqualTo(GROWTH);
    }

    private double compare(CockpitSession manager, String path, LocalDate from, LocalDate to) {
        List<Double> ours = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            assertThat(manager.plugin("bottlenecks" + path + "?pathway=" + ManyWaits.PATHWAY + "&from=" + from + "&to="
                                    + to)
                            .statusCode())
                    .isEqualTo(200);
            long between = System.nanoTime();
            // The slow side needs fewer rounds to be warm.
            if (round >= -3) {
                assertThat(medians(from, to)).isNotEmpty();
            }
            long end = System.nanoTime();
            if (round >= 0) {
                ours.add((between - start) / 1e6);
                medians.add((end - between) / 1e6);
            }
        }
        double ratio = share(medians, 0.5) / share(ours, 0.95);
        LOG.info(String.format(
                Locale.ROOT,
                "bottlenecks%s, %s to %s, %d rounds: medians by SQL %.1f ms (95 %%: %.1f), the answer %.1f ms (95 %%: %.1f);"
                        + " median by SQL to 95th percentile of the answer %.1f, load %.1f",
                path,
                from,
                to,
                ROUNDS,
                share(medians, 0.5),
                share(medians, 0.95),
                share(ours, 0.5),
                share(ours, 0.95),
                ratio,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        return ratio;
    }

    private List<String> medians(LocalDate from, LocalDate to) {
        return jdbc.sql(MEDIANS)
                .param("pathway", ManyWaits.PATHWAY)
                .param("from", from.atStartOfDay())
                .param("to", to.plusDays(1).atStartOfDay())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Without what HTTP costs, which would hide it; both sides with a pool of connections. */
    private double growth(LocalDate today) {
        LedgerDatabase many = new LedgerDatabase(source, clock, Duration.ofMinutes(1));
        try (HikariDataSource other = new HikariDataSource()) {
            other.setJdbcUrl(Databases.newPostgres());
            other.setUsername("postgres");
            LedgerDatabase few = new LedgerDatabase(LedgerDatabase.migrated(other), clock, Duration.ofMinutes(1));
            fill(few.jdbc, WAITS / FEWER, few.rollUp);
            return growth(many, few, today);
        }
    }

    private static double growth(LedgerDatabase many, LedgerDatabase few, LocalDate today) {
        BottleneckQuery query = new BottleneckQuery(ManyWaits.PATHWAY, today.minusDays(89), today, office -> true);
        List<Double> ofMany = new ArrayList<>();
        List<Double> ofFew = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS * 3; round++) {
            double less = answer(few, query);
            double more = answer(many, query);
            if (round >= 0) {
                ofFew.add(less);
                ofMany.add(more);
            }
        }
        double growth = share(ofMany, 0.5) / share(ofFew, 0.5);
        LOG.info(String.format(
                Locale.ROOT,
                "From %d to %d waits the answer grows from %.2f ms (95 %%: %.2f) to %.2f ms (95 %%: %.2f): %.2f times",
                WAITS / FEWER,
                WAITS,
                share(ofFew, 0.5),
                share(ofFew, 0.95),
                share(ofMany, 0.5),
                share(ofMany, 0.95),
                growth));
        return growth;
    }

    private static double answer(LedgerDatabase database, BottleneckQuery query) {
        long start = System.nanoTime();
        assertThat(database.bottlenecks.report(Dimension.STAGE, query).lines()).isNotEmpty();
        return (System.nanoTime() - start) / 1e6;
    }

    private void fill(JdbcOperations tables, int count, RollUp roll) {
        long start = System.nanoTime();
        ManyWaits waits = new ManyWaits(tables);
        waits.write(count, clock.instant());
        double written = (System.nanoTime() - start) / 1e9;
        int days = roll.run();
        waits.settle("bottleneck_day", "bottleneck_roll", "bottleneck_cases", "bottleneck_block", "bottleneck_flow");
        double rolled = (System.nanoTime() - start) / 1e9 - written;
        LOG.info(String.format(
                Locale.ROOT,
                "%d waits written in %.0f s; %d days rolled up in %.0f s, %.0f ms a day; %s roll-up rows, %s in blocks",
                count,
                written,
                days,
                rolled,
                rolled * 1000 / Math.max(1, days),
                tables.queryForObject("select count(*) from bottleneck_roll", Long.class),
                tables.queryForObject("select count(*) from bottleneck_flow", Long.class)));
    }

    private static double share(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) (share * (times.size() - 1)));
    }
}
