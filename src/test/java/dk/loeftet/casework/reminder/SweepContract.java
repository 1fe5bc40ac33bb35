package dk.loeftet.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.sweep.Sweep;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders and escalations leave the ledger for the outbox: each once, to the right person, with the right text. */
abstract class SweepContract {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 16);

    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 9, 21);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HealthIndicator waitSweepHealthIndicator;

    private SweepPeople people;

    @BeforeEach
    void prepare(@Autowired IdentityService identityService) {
        people = new SweepPeople(identityService, jdbc);
        people.hire();
        itIs(TODAY);
    }

    @AfterEach
    void back() {
        people.everybodyIsBack();
        jdbc.sql("delete from wait where process_instance_id = 'instance'").update();
        ClockUtil.reset();
    }

    // ---- reminders

    @Test
    void aReminderGoesToWhoHasTheTask() {
        UUID wait = reminder().assignee(SweepPeople.SECOND_AMBASSADOR).in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("paamindelse " + SweepPeople.SECOND_AMBASSADOR);
    }

    @Test
    void aTaskThatNobodyHasRemindsThePersonOfTheCase() {
        UUID wait = reminder().in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("paamindelse " + SweepPeople.AMBASSADOR);
    }

    @Test
    void withoutANamedPersonTheGroupOfTheOfficeIsReminded() {
        UUID wait = reminder().ofCase("2026-M0001").in(jdbc);
        sweep.run();
        assertThat(told(wait))
                .containsExactly(
                        "paamindelse " + SweepPeople.AMBASSADOR, "paamindelse " + SweepPeople.SECOND_AMBASSADOR);
    }

    @Test
    void aWaitThatIsNoTaskRemindsTheCaseworkerOfTheCase() {
        UUID wait = reminder().withoutTask().group(null).in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("paamindelse " + SweepPeople.ADVISER);
    }

    @Test
    void duringAbsenceTheSubstituteIsReminded() {
        people.away(SweepPeople.AMBASSADOR, TODAY, SweepPeople.ADVISER);
        UUID wait = reminder().assignee(SweepPeople.AMBASSADOR).in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("paamindelse " + SweepPeople.ADVISER);
    }

    @Test
    void whenTheSubstituteIsAwayTooTheGroupIsReminded() {
        people.away(SweepPeople.AMBASSADOR, TODAY, SweepPeople.ADVISER);
        people.away(SweepPeople.ADVISER, TODAY, null);
        UUID wait = reminder().assignee(SweepPeople.AMBASSADOR).in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("paamindelse " + SweepPeople.SECOND_AMBASSADOR);
    }

    @Test
    void whenNobodyOfTheGroupIsAtWorkTheLeaderIsReminded() {
        people.away(SweepPeople.AMBASSADOR, TODAY, null);
        people.away(SweepPeople.SECOND_AMBASSADOR, TODAY, null);
        UUID wait = reminder().assignee(SweepPeople.AMBASSADOR).in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("paamindelse " + SweepPeople.LEADER);
    }

    @Test
    void whatRemindsOnePersonOnOneDayIsOneBundleAndWhatIsEscalatedAnother() {
        UUID first = reminder().assignee(SweepPeople.ADVISER).in(jdbc);
        UUID second = reminder().assignee(SweepPeople.ADVISER).in(jdbc);
        UUID escalation = escalation("0 WD teamleder").in(jdbc);
        sweep.run();
        assertThat(bundles(first))
                .isEqualTo(bundles(second))
                .containsExactly("medarbejder:" + SweepPeople.ADVISER + ":" + TODAY);
        assertThat(bundles(escalation))
                .containsExactly("medarbejder:" + SweepPeople.LEADER + ":" + TODAY + ":eskalering");
    }

    // ---- escalations

    @Test
    void anEscalationGoesToTheLeaderOfTheOffice() {
        UUID wait = escalation("0 WD teamleder").in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("eskalering " + SweepPeople.LEADER);
    }

    @Test
    void anEscalationToARoleGoesToThePersonOfTheCase() {
        UUID wait = escalation("0 WD sagsbehandler").in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("eskalering " + SweepPeople.ADVISER);
    }

    @Test
    void theManagerIsToldWithTheLeaderInCopy() {
        UUID wait = escalation("0 WD jobcenterchef").in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("eskalering " + SweepPeople.MANAGER, "eskalering " + SweepPeople.LEADER);
    }

    @Test
    void theSchoolIsToldWithTheLeaderInCopyWhereTheCaseMayBeShared() {
        String caseNumber = people.openCase();
        people.mayBeSharedWithTheSchool(caseNumber);
        UUID wait = escalation("0 WD rkv-vejleder")
                .ofCase(caseNumber)
                .waitsFor("skole", SweepPeople.SCHOOL)
                .in(jdbc);
        sweep.run();
        assertThat(told(wait))
                .containsExactly("eskalering " + SweepPeople.SCHOOL_PERSON, "eskalering " + SweepPeople.LEADER);
    }

    @Test
    void withoutABasisForSharingOnlyTheLeaderIsTold() {
        UUID wait = escalation("0 WD rkv-vejleder")
                .waitsFor("skole", SweepPeople.SCHOOL)
                .in(jdbc);
        sweep.run();
        assertThat(told(wait)).containsExactly("eskalering " + SweepPeople.LEADER);
    }

    @Test
    void withoutALeaderTheManagerIsToldAndWithoutAManagerTheAdministrator() {
        UUID small =
                escalation("0 WD teamleder").inOffice(SweepPeople.SMALL_OFFICE).in(jdbc);
        UUID empty =
                escalation("0 WD teamleder").inOffice(SweepPeople.EMPTY_OFFICE).in(jdbc);
        sweep.run();
        assertThat(told(small)).containsExactly("eskalering " + SweepPeople.SMALL_MANAGER);
        assertThat(told(empty)).containsExactly("eskalering admin");
    }

    // ---- once

    @Test
    void everyStepIsTakenOnceAndOnItsDay() {
        UUID wait = TestWait.withSteps("R 3 WD;R 1 WD;E 0 WD teamleder;E 2 WD jobcenterchef")
                .ofCase(people.openCase())
                .assignee(SweepPeople.ADVISER)
                .group("sagsbehandler")
                .dueOn(NEXT_MONDAY)
                .firstStepAt(TODAY)
                .in(jdbc);
        List<String> expected = new ArrayList<>(List.of("paamindelse " + SweepPeople.ADVISER));
        assertToldFrom(TODAY, wait, expected);
        expected.add("paamindelse " + SweepPeople.ADVISER);
        assertToldFrom(LocalDate.of(2026, 9, 18), wait, expected); // a working day before Monday
        expected.add("eskalering " + SweepPeople.LEADER);
        assertToldFrom(NEXT_MONDAY.plusDays(1), wait, expected);
        expected.add("eskalering " + SweepPeople.MANAGER);
        expected.add("eskalering " + SweepPeople.LEADER);
        assertToldFrom(NEXT_MONDAY.plusDays(3), wait, expected);
        assertToldFrom(NEXT_MONDAY.plusDays(60), wait, expected);
        assertThat(nextStepAt(wait)).isNull();
    }

    @Test
    void whatFellDueTogetherIsTakenInOneSweep() {
        UUID wait = TestWait.withSteps("E 0 WD teamleder;E 1 WD jobcenterchef")
                .ofCase(people.openCase())
                .dueOn(TODAY.minusDays(9))
                .firstStepAt(TODAY.minusDays(8))
                .in(jdbc);
        sweep.run();
        assertThat(told(wait)).hasSize(3).contains("eskalering " + SweepPeople.MANAGER);
        assertThat(sweep.lag()).isZero();
    }

    @Test
    void twoSweepsAtOnceNeverTellTwice() {
        String caseNumber = people.openCase();
        List<UUID> waits = IntStream.range(0, 2_500)
                .mapToObj(i -> reminder().ofCase(caseNumber).in(jdbc))
                .toList();
        List<CompletableFuture<Integer>> nodes = IntStream.range(0, 3)
                .mapToObj(node -> CompletableFuture.supplyAsync(sweep::run))
                .toList();
        int taken = nodes.stream().mapToInt(CompletableFuture::join).sum();
        assertThat(taken).isGreaterThanOrEqualTo(waits.size());
        assertThat(jdbc.sql("select count(*) from outbox where business_key = :case")
                        .param("case", caseNumber)
                        .query(Integer.class)
                        .single())
                .isEqualTo(waits.size());
    }

    @Test
    void whatStandsStillOrHasEndedStaysSilent() {
        UUID paused = reminder().in(jdbc);
        jdbc.sql("update wait set paused_at = entered_at where id = :id")
                .param("id", paused)
                .update();
        UUID left = reminder().in(jdbc);
        jdbc.sql("update wait set left_at = entered_at where id = :id")
                .param("id", left)
                .update();
        sweep.run();
        assertThat(told(paused)).isEmpty();
        assertThat(told(left)).isEmpty();
    }

    @Test
    void aMovedDeadlineRemindsAgainForTheNewDayAndNeverTwiceForTheSame() {
        UUID wait = reminder().assignee(SweepPeople.ADVISER).in(jdbc);
        sweep.run();
        moved(wait, NEXT_MONDAY.plusDays(7));
        sweep.run();
        assertThat(told(wait)).hasSize(2);
        moved(wait, NEXT_MONDAY);
        sweep.run();
        assertThat(told(wait)).hasSize(2);
        assertThat(nextStepAt(wait)).isNotNull();
    }

    // ---- what goes wrong

    @Test
    void aBrokenRowDoesNotHoldUpTheOthers() {
        UUID broken = TestWait.withSteps("noget vrøvl")
                .dueOn(NEXT_MONDAY)
                .firstStepAt(YESTERDAY)
                .in(jdbc);
        UUID sound = reminder().in(jdbc);
        sweep.run();
        assertThat(told(sound)).hasSize(1);
        assertThat(told(broken)).isEmpty();
        assertThat(nextStepAt(broken)).as("tried again later").isNotNull();
    }

    @Test
    void theHealthFigureTellsHowFarTheSweepIsBehind() {
        sweep.run();
        assertThat(waitSweepHealthIndicator.health().getStatus().getCode()).isEqualTo("UP");
        reminder().firstStepAt(YESTERDAY).in(jdbc);
        assertThat(waitSweepHealthIndicator.health().getStatus().getCode()).isEqualTo("LATE");
        assertThat(waitSweepHealthIndicator.health().getDetails()).containsEntry("lagSeconds", 34L * 3600);
        sweep.run();
        assertThat(waitSweepHealthIndicator.health().getDetails()).containsEntry("lagSeconds", 0L);
    }

    private TestWait reminder() {
        return TestWait.withSteps("R 3 WD;E 0 WD teamleder")
                .ofCase(people.openCase())
                .group("uddannelsesambassadoer")
                .dueOn(NEXT_MONDAY)
                .firstStepAt(TODAY);
    }

    private TestWait escalation(String step) {
        return TestWait.withSteps("E " + step)
                .ofCase(people.openCase())
                .group("uddannelsesambassadoer")
                .dueOn(YESTERDAY)
                .firstStepAt(TODAY);
    }

    /** The sweep of a day tells what is expected, the one an hour before has not, and none later tells again. */
    private void assertToldFrom(LocalDate day, UUID wait, List<String> expected) {
        ClockUtil.setCurrentTime(Date.from(
                day.minusDays(1).atTime(23, 0).atZone(TestWait.DENMARK).toInstant()));
        sweep.run();
        assertThat(told(wait)).as("the evening before %s", day).hasSizeLessThanOrEqualTo(expected.size());
        itIs(day);
        sweep.run();
        sweep.run();
        assertThat(told(wait)).as("on %s", day).containsExactlyElementsOf(expected);
    }

    /** As the ledger writes it when somebody moves the deadline. */
    private void moved(UUID wait, LocalDate dueOn) {
        jdbc.sql("update wait set due_on = :on, next_step = 0, next_step_at = :at where id = :id")
                .param("on", dueOn)
                .param("at", TODAY.atStartOfDay(TestWait.DENMARK).toOffsetDateTime())
                .param("id", wait)
                .update();
    }

    private static void itIs(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(
                day.atTime(LocalTime.of(10, 0)).atZone(TestWait.DENMARK).toInstant()));
    }

    private List<String> told(UUID wait) {
        return jdbc.sql("""
                        select concat(template, ' ', recipient_id) from outbox
                        where wait_id = :wait and recipient_kind = 'medarbejder' and status = 'QUEUED'
                        order by created_at, case when recipient_id = 'fleder' then 1 else 0 end, recipient_id
                        """).param("wait", wait).query(String.class).list();
    }

    private List<String> bundles(UUID wait) {
        return jdbc.sql("select bundle from outbox where wait_id = :wait")
                .param("wait", wait)
                .query((row, index) -> row.getString(1))
                .list();
    }

    private OffsetDateTime nextStepAt(UUID wait) {
        return jdbc.sql("select next_step_at from wait where id = :wait")
                .param("wait", wait)
                .query((row, index) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .get(0);
    }
}
