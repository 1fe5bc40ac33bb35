package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.loeftet.extension.bottleneck.InventedHistory.Trouble;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.lang.Nullable;

/** The heat of a diagram whose elements are the stages and activities of an invented history. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HeatMapContract {

    private static final String DEFINITION = "definition";

    private final LedgerDatabase database;
    private final HeatMap heat;
    private final OpenCases open;

    HeatMapContract(LedgerDatabase database) {
        this.database = database;
        Clock clock = Clock.fixed(LedgerDatabase.NOW, WorkingCalendar.ZONE);
        Ledger ledger = new Ledger(database.client);
        heat = new HeatMap(
                database.bottlenecks, ledger, new RollTable(database.client, database.jdbc), clock, database.snapshot);
        open = new OpenCases(ledger, database.calendar, new PlaceNames() {}, clock, 10);
    }

    @BeforeEach
    void history() {
        database.empty();
        new InventedHistory(11, database.calendar, LedgerDatabase.NOW, Trouble.SLOW_SCHOOL)
                .write(database.jdbc, 300, 150);
    }

    @Test
    void aStageHasTheFiguresOfAllThatLiesInItWhetherDaysAreRolledUpOrNot() {
        Map<String, HeatLine> counted = lines(heat.of(query(null)));
        BottleneckReport stages = database.bottlenecks.report(
                Dimension.STAGE,
                new BottleneckQuery(
                        InventedHistory.PATHWAY,
                        LedgerDatabase.TODAY.minusDays(90),
                        LedgerDatabase.TODAY,
                        office -> true));
        assertThat(stages.lines()).hasSize(5).allSatisfy(stage -> {
            HeatLine line = counted.get(stage.id());
            assertThat(line.open()).isEqualTo(stage.open());
            assertThat(line.overdue()).isEqualTo(stage.overdue());
            assertThat(line.left()).isEqualTo(stage.left());
            assertThat(line.medianDays()).isEqualTo(stage.medianDays());
        });
        assertThat(counted).containsKeys("assess", "assessPapers");
        assertThat(counted.get("assess").open())
                .isLessThanOrEqualTo(counted.get("rkv").open());
        assertThat(counted.get("rkv").totalDays())
                .isCloseTo(
                        counted.get("assess").totalDays()
                                + counted.get("assessPapers").totalDays(),
                        within(0.001));
        assertThat(database.rollUp.run()).isPositive();
        Map<String, HeatLine> rolled = lines(heat.of(query(null)));
        assertThat(rolled).containsOnlyKeys(counted.keySet());
        counted.forEach((element, line) -> {
            assertThat(rolled.get(element).open()).isEqualTo(line.open());
            assertThat(rolled.get(element).left()).isEqualTo(line.left());
            assertThat(rolled.get(element).totalDays()).isCloseTo(line.totalDays(), within(line.totalDays() / 100));
        });
    }

    @Test
    void aCaseThatWaitsForTwoThingsInAStageStandsThereOnce() {
        HeatReport report = heat.of(query(null));
        int cases = database.client
                .sql("select count(distinct root_instance_id) from wait where left_at is null")
                .query(Integer.class)
                .single();
        int waits = database.client
                .sql("select count(*) from wait where left_at is null")
                .query(Integer.class)
                .single();
        assertThat(report.cases()).isEqualTo(cases).isLessThan(waits);
        assertThat(report.elsewhere()).isZero();
    }

    @Test
    void oneVersionAndTheOtherAreTogetherAll() {
        Map<String, HeatLine> first = lines(heat.of(query(1)));
        Map<String, HeatLine> second = lines(heat.of(query(2)));
        assertThat(lines(heat.of(query(null))))
                .allSatisfy((element, line) ->
                        assertThat(line.left()).isEqualTo(left(first, element) + left(second, element)));
        assertThat(first.get("rkv").left()).isPositive();
        assertThat(second.get("rkv").left()).isPositive();
    }

    @Test
    void whatADiagramDoesNotShowIsSaidToBeElsewhere() {
        HeatReport report = heat.of(new HeatQuery(
                InventedHistory.PATHWAY,
                null,
                Set.of(),
                (definition, stage, activity) -> "rkv".equals(stage) ? Set.of("rkv") : Set.of(),
                LedgerDatabase.TODAY.minusDays(90),
                office -> true));
        HeatLine only = report.elements().get(0);
        assertThat(report.elements()).hasSize(1);
        assertThat(report.elsewhere()).isPositive().isBetween(report.cases() - only.open(), report.cases());
    }

    @Test
    void aCalledModelShowsWhatCasesOfOtherPathwaysWaitForInIt() {
        database.jdbc.update("update wait set definition_id = 'called:1' where activity_id = 'assess'");
        HeatQuery called = new HeatQuery(
                "called",
                null,
                Set.of("called:1"),
                (definition, stage, activity) -> Set.of(activity),
                LedgerDatabase.TODAY.minusDays(90),
                office -> true);
        HeatReport report = heat.of(called);
        assertThat(lines(report)).containsOnlyKeys("assess");
        assertThat(report.elements().get(0).left()).isPositive();
        database.rollUp.run();
        assertThat(lines(heat.of(called)).get("assess").left())
                .isEqualTo(report.elements().get(0).left());
    }

    @Test
    void theListNamesTheCasesThatHaveStoodLongestEachOnce() {
        StandingCases standing = open.longest(query(null), Set.of(InventedHistory.PATHWAY), "rkv", 10);
        int cases = lines(heat.of(query(null))).get("rkv").open();
        assertThat(standing.count()).isEqualTo(cases);
        assertThat(standing.cases())
                .hasSize(10)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(StandingCase::days).reversed());
        assertThat(standing.cases().stream().map(StandingCase::instance)).doesNotHaveDuplicates();
        StandingCase first = standing.cases().get(0);
        assertThat(first.lateDays()).isPositive().isLessThan(first.days());
        assertThat(first.party()).isEqualTo("school-b");
        List<InstanceWait> itsWaits = open.ofCase(first.instance(), office -> true);
        assertThat(itsWaits)
                .isSortedAccordingTo(Comparator.comparing(InstanceWait::entered))
                .anySatisfy(wait -> assertThat(wait.days()).isEqualTo(first.days()));
        assertThat(open.ofCase(first.instance(), office -> false)).isEmpty();
    }

    @Test
    void theCardCountsOpenOverdueAndStalledCasesAndNamesTheWorstStage() {
        Standing all = open.now(pathway -> true, office -> true);
        Standing glostrup = open.now(pathway -> true, "glostrup"::equals);
        Standing toender = open.now(pathway -> true, "toender"::equals);
        assertThat(all.open()).isEqualTo(glostrup.open() + toender.open()).isPositive();
        assertThat(all.stalled()).isPositive().isLessThan(all.overdue());
        assertThat(all.overdue()).isLessThan(all.open());
        assertThat(all.places().get(0).name()).isEqualTo("RKV");
        assertThat(open.now(pathway -> false, office -> true).open()).isZero();
    }

    private static int left(Map<String, HeatLine> lines, String element) {
        return lines.containsKey(element) ? lines.get(element).left() : 0;
    }

    private static Map<String, HeatLine> lines(HeatReport report) {
        return report.elements().stream().collect(Collectors.toMap(HeatLine::element, Function.identity()));
    }

    private static HeatQuery query(@Nullable Integer version) {
        return new HeatQuery(
                InventedHistory.PATHWAY,
                version,
                Set.of(DEFINITION),
                (definition, stage, activity) -> Set.of(activity, stage),
                LedgerDatabase.TODAY.minusDays(90),
                office -> true);
    }
}
