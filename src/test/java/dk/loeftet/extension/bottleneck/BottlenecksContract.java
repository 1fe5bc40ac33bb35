package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.loeftet.extension.bottleneck.InventedHistory.Trouble;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Figures of invented histories: those of the slow calculation, whether days are rolled up or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BottlenecksContract {

    private static final LocalDate TODAY = LedgerDatabase.TODAY;
    private static final Map<Dimension, Function<SlowCalculation.Row, String>> DIMENSIONS = Map.of(
            Dimension.STAGE, SlowCalculation.Row::stage,
            Dimension.ACTIVITY, SlowCalculation.Row::activity,
            Dimension.WAITING_ON, SlowCalculation.Row::waitingOn,
            Dimension.PARTY, SlowCalculation.Row::party);

    private final LedgerDatabase database;

    BottlenecksContract(LedgerDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void overAWeekendACaseIsNamedAsLateBeforeAWorkingDayIsLost() {
        LocalDate friday = TODAY.minusDays(7);
        new LedgerRows(database.jdbc, LedgerDatabase.NOW)
                .write(InventedHistory.PATHWAY, "glostrup", "2026-1", "Samtale", "borger", null, 18, 3, friday);
        assertThat(headline(query(friday.minusDays(1), friday.minusDays(1))))
                .isEqualTo("Ingen åbne sager har stået længere end aftalt.");
        assertThat(headline(query(friday, friday.plusDays(2))))
                .startsWith("Sagerne står længst ved Samtale, hvor der ventes på borgeren: 1 sag over fristen");
        assertThat(database.rollUp.run()).isPositive();
        assertThat(headline(query(friday, friday.plusDays(2)))).contains("1 sag over fristen");
    }

    private String headline(BottleneckQuery query) {
        return database.bottlenecks.report(Dimension.STAGE, query).headline();
    }

    @Test
    void theFiguresAreThoseOfTheSlowCalculation() {
        history(1, Trouble.NONE, 220);
        List<BottleneckQuery> queries = List.of(
                query(TODAY.minusDays(29), TODAY),
                query(TODAY.minusDays(80), TODAY.minusDays(20)),
                new BottleneckQuery(
                        InventedHistory.PATHWAY, TODAY.minusDays(60), TODAY.minusDays(1), "toender"::equals));
        queries.forEach(this::compare);
        List<BottleneckReport> counted = queries.stream()
                .map(query -> database.bottlenecks.report(Dimension.STAGE, query))
                .toList();
        assertThat(database.rollUp.run()).isPositive();
        queries.forEach(this::compare);
        assertThat(queries.stream().map(query -> database.bottlenecks.report(Dimension.STAGE, query)))
                .as("where the figures come from makes no difference")
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(
                                (one, other) -> Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other),
                                Double.class)
                        .build())
                .isEqualTo(counted);
    }

    /** Also: cases that began before the period or go on after it, pauses, cancelled and parallel waits, two versions. */
    @Test
    void theFiguresHoldOverBothDaysOnWhichTheClockIsChanged() {
        new InventedHistory(9, database.calendar, LedgerDatabase.NOW, Trouble.SILENT_CITIZENS)
                .write(database.jdbc, 260, 290);
        List<BottleneckQuery> queries = List.of(
                query(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 10)),
                query(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29)),
                query(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 25)),
                query(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 11, 19)));
        database.rollUp.run();
        queries.forEach(this::compare);
    }

    @Test
    void eachDayIsRolledUpOnceByAllNodesTogetherAndTheSameAgain() {
        history(2, Trouble.NONE, 60);
        List<CompletableFuture<Integer>> nodes = Stream.generate(
                        () -> CompletableFuture.supplyAsync(database.rollUp::run))
                .limit(3)
                .toList();
        int days = nodes.stream().mapToInt(CompletableFuture::join).sum();
        assertThat(database.client
                        .sql("select count(*) from bottleneck_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(days);
        assertThat(database.rollUp.run())
                .as("nothing is left but blocks whose days different nodes have done")
                .isZero();
        List<String> rows = rows();
        assertThat(rows).isNotEmpty();
        database.rollUp.rebuild(TODAY.minusDays(100), TODAY);
        assertThat(rows()).isEqualTo(rows);
        assertThat(database.client
                        .sql("select count(*) from bottleneck_day where day_on >= :today")
                        .param("today", TODAY)
                        .query(Integer.class)
                        .single())
                .as("a day that is not over is never rolled up")
                .isZero();
    }

    @Test
    void aCaseThatWaitsForTwoThingsStandsInItsStageOnce() {
        wait("case", "one", false, 21, null, null, TODAY.minusDays(7));
        wait("case", "two", false, 21, null, null, TODAY.minusDays(14));
        BottleneckReport report = database.bottlenecks.report(Dimension.STAGE, query(TODAY.minusDays(6), TODAY));
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.open()).isEqualTo(1);
            assertThat(line.overdue()).isEqualTo(1);
            assertThat(line.stallScore()).as("the longer of both").isEqualTo(9 + 15.5 / 24, within(1e-6));
        });
        assertThat(database.bottlenecks
                        .report(Dimension.ACTIVITY, query(TODAY.minusDays(6), TODAY))
                        .lines())
                .extracting(BottleneckLine::open)
                .containsExactly(1, 1);
    }

    @Test
    void timeUntilSomebodyTakesATaskIsToldApartFromTheWorkOnIt() {
        wait("case", "talk", false, 14, 11, 7, TODAY);
        assertThat(onlyStage()).satisfies(line -> {
            assertThat(line.unassignedMedianDays()).as("Friday to Monday").isEqualTo(1, within(0.01));
            assertThat(line.assignedMedianDays()).as("Monday to Friday").isEqualTo(4, within(0.04));
            assertThat(line.medianDays()).isEqualTo(5, within(0.05));
            assertThat(line.withinDeadline()).isEqualTo(1);
        });
    }

    @Test
    void aPlannedWaitCountsFromItsDayOn() {
        wait("to come", "course", true, 140, null, null, TODAY.plusDays(3));
        wait("on its day", "course", true, 140, null, 7, TODAY.minusDays(7));
        wait("too long", "course", true, 140, null, null, TODAY.minusDays(7));
        assertThat(onlyStage()).satisfies(line -> {
            assertThat(line.open()).isEqualTo(2);
            assertThat(line.planned()).isEqualTo(1);
            assertThat(line.overdue()).isEqualTo(1);
            assertThat(line.withinDeadline()).isEqualTo(1);
            assertThat(line.oldestOpenDays())
                    .as("a week and the hours of today")
                    .isEqualTo(5 + 15.5 / 24, within(1e-6));
            assertThat(line.stallScore()).as("the agreed day itself is in time").isEqualTo(4 + 15.5 / 24, within(1e-6));
            assertThat(line.agreedDays()).isNull();
        });
    }

    @Test
    void aCaseThatStandsStillKeepsNobodyWaiting() {
        wait("case", "talk", false, 21, null, null, TODAY.minusDays(7));
        database.jdbc.update("insert into wait_pause (source_id, paused_at) values ('case talk', ?)", ago(14));
        assertThat(onlyStage()).satisfies(line -> {
            assertThat(line.open()).isEqualTo(1);
            assertThat(line.overdue()).isZero();
            assertThat(line.stallScore()).isZero();
            assertThat(line.oldestOpenDays()).isEqualTo(5, within(1e-6));
        });
    }

    @Test
    void theHeadlineNamesTheSlowSchool() {
        history(3, Trouble.SLOW_SCHOOL, 220);
        assertThat(headline())
                .startsWith("Sagerne står længst ved RKV hos Skole B: ")
                .matches(".*: \\d+ sager over fristen, median \\d+ arbejdsdage mod aftalt 2[01]\\.");
    }

    @Test
    void theHeadlineNamesTheQueueThatNobodyTakes() {
        history(4, Trouble.UNASSIGNED_QUEUE, 220);
        assertThat(headline()).startsWith("Sagerne står længst ved Visitation, hvor ingen har taget opgaverne: ");
    }

    @Test
    void theHeadlineNamesTheSilentCitizens() {
        history(5, Trouble.SILENT_CITIZENS, 220);
        assertThat(headline()).startsWith("Sagerne står længst ved Borgerens svar, hvor der ventes på borgeren: ");
    }

    @Test
    void whereNobodyWaitsTheHeadlineSaysSo() {
        assertThat(headline()).isEqualTo("Der er ingen sager i perioden.");
    }

    private BottleneckLine onlyStage() {
        List<BottleneckLine> lines = database.bottlenecks
                .report(Dimension.STAGE, query(TODAY.minusDays(27), TODAY))
                .lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    /** A wait for somebody's task; days ago it was entered, taken and left. */
    private void wait(
            String root, String activity, boolean planned, int entered, Integer taken, Integer left, LocalDate due) {
        database.jdbc.update(
                """
                insert into wait (id, kind, source_id, root_instance_id, process_instance_id, task_id, tenant_id,
                  process_key, process_version, definition_id, activity_id, activity_type, stage_id, planned, entered_at,
                  claimed_at, left_at, due_on, outcome)
                values (?, 'ACTIVITY', ?, ?, ?, ?, 'glostrup', 'pathway', 1, 'definition', ?, 'userTask', 'stage', ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                root + " " + activity,
                root,
                root,
                root + " " + activity,
                activity,
                planned,
                ago(entered),
                taken == null ? null : ago(taken),
                left == null ? null : ago(left),
                due,
                left == null ? null : "MET");
    }

    private static OffsetDateTime ago(int days) {
        return Ledger.at(LedgerDatabase.NOW.minus(Duration.ofDays(days)));
    }

    private String headline() {
        String counted = database.bottlenecks
                .report(Dimension.STAGE, query(TODAY.minusDays(29), TODAY))
                .headline();
        database.rollUp.run();
        BottleneckReport report = database.bottlenecks.report(Dimension.STAGE, query(TODAY.minusDays(29), TODAY));
        assertThat(report.headline()).isEqualTo(counted);
        assertThat(report.lines())
                .isSortedAccordingTo((one, other) -> Double.compare(other.stallScore(), one.stallScore()));
        return report.headline();
    }

    private void compare(BottleneckQuery query) {
        SlowCalculation slow = new SlowCalculation(
                database.client, database.calendar, row -> query.offices().test(row.office()));
        DIMENSIONS.forEach((dimension, value) -> {
            List<BottleneckLine> lines =
                    database.bottlenecks.report(dimension, query).lines();
            assertThat(lines).isNotEmpty();
            Map<String, BottleneckLine> before = database.bottlenecks.report(dimension, query.before()).lines().stream()
                    .collect(Collectors.toMap(BottleneckLine::id, Function.identity()));
            for (BottleneckLine line : lines) {
                SlowCalculation.Result expected =
                        slow.of(value, line.id(), query.from(), query.to(), LedgerDatabase.NOW);
                SoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(line.open()).as("open %s", line).isEqualTo(expected.open());
                    softly.assertThat(line.overdue()).as("overdue %s", line).isEqualTo(expected.overdue());
                    softly.assertThat(line.entered()).as("entered %s", line).isEqualTo(expected.entered());
                    softly.assertThat(line.left()).as("left %s", line).isEqualTo(expected.left());
                    softly.assertThat(line.withinDeadline() == null ? -1 : line.withinDeadline())
                            .as("within deadline %s", line)
                            .isEqualTo(expected.withinDeadline(), within(1e-9));
                    softly.assertThat(line.oldestOpenDays() == null ? -1 : line.oldestOpenDays())
                            .as("oldest %s", line)
                            .isEqualTo(expected.oldest(), within(1e-6));
                    softly.assertThat(line.stallScore()).as("score %s", line).isEqualTo(expected.lost(), within(1e-6));
                    softly.assertThat(line.trend()).as("trend %s", line).isEqualTo(trend(line, before.get(line.id())));
                    quantile(softly, line.medianDays(), expected, 0.5);
                    quantile(softly, line.p80Days(), expected, 0.8);
                    quantile(softly, line.p90Days(), expected, 0.9);
                });
            }
        });
    }

    private static Double trend(BottleneckLine line, BottleneckLine before) {
        return before == null
                        || before.medianDays() == null
                        || line.medianDays() == null
                        || line.medianAtLeast()
                        || before.medianAtLeast()
                ? null
                : line.medianDays() - before.medianDays();
    }

    private static void quantile(SoftAssertions softly, Double days, SlowCalculation.Result expected, double share) {
        if (expected.observed().isEmpty()) {
            softly.assertThat(days).isNull();
            return;
        }
        // Lengths within a per cent share a place: who of them came first may move the share by a little.
        softly.assertThat(days)
                .as("%s of %d", share, expected.observed().size())
                .isBetween(
                        expected.quantile(share - 0.01) * 0.99 - 0.001, expected.quantile(share + 0.01) * 1.01 + 0.001);
    }

    private List<String> rows() {
        return Stream.of(
                        "select * from bottleneck_roll",
                        "select * from bottleneck_cases",
                        "select * from bottleneck_flow")
                .flatMap(table -> database.jdbc.queryForList(table).stream())
                .map(row ->
                        row.values().stream().map(BottlenecksContract::shown).collect(Collectors.joining(";")))
                .sorted()
                .toList();
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : value instanceof Double number ? "%.6f".formatted(number) : String.valueOf(value);
    }

    private void history(long seed, Trouble trouble, int cases) {
        new InventedHistory(seed, database.calendar, LedgerDatabase.NOW, trouble).write(database.jdbc, cases, 200);
    }

    private static BottleneckQuery query(LocalDate from, LocalDate to) {
        return new BottleneckQuery(InventedHistory.PATHWAY, from, to, office -> true);
    }
}
