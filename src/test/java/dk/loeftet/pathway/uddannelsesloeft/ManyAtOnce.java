package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The same with many cases: who may, what the preview says, and that one that cannot never holds up the others. */
abstract class ManyAtOnce {

    private static final String REMINDERS =
            "select template from outbox where business_key = :number and template = 'borger-paamindelse'";

    private CasesAtHand hand;
    private Pathwayland land;

    @BeforeEach
    void aLand(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void thoseWhoWaitForASeatAreInvitedAndTheOthersAreToldWhyNot() {
        hand = new CasesAtHand(land);
        CaseDriver first = hand.caseAt("stage_meeting");
        String meeting = hand.office.planned(land.today().plusWeeks(3), 1);
        CaseDriver second = hand.caseAt("stage_meeting");
        CaseDriver elsewhere = hand.caseAt("stage_decision");
        CaseDriver closed = hand.caseAt("stage_meeting");
        hand.close(closed);
        CaseDriver paused = hand.caseAt("stage_meeting");
        hand.pause(paused);
        Map<String, Object> wanted = Map.of(
                "action", "INVITE", "meeting", meeting, "cases", numbers(first, elsewhere, second, closed, paused));

        List<String> foretold = CasesAtHand.told(hand.many(hand.leader, with(wanted, "preview", true)));
        assertThat(seats(second)).as("a preview changes nothing").isEmpty();
        List<String> told = CasesAtHand.told(hand.many(hand.office.coordinator, wanted));

        assertThat(told)
                .isEqualTo(foretold)
                .containsExactly(
                        second.number(),
                        first.number() + ": Borgeren står eller har stået på listen til mødet. Vælg et andet møde.",
                        elsewhere.number() + ": Sagen venter ikke på en plads på et informationsmøde.",
                        closed.number() + ": Sagen venter ikke på en plads på et informationsmøde.",
                        paused.number() + ": Sagen er på pause. Genoptag den først.");
        hand.office.workOff(meeting);
        assertThat(seats(second)).containsExactly("INVITED");
        assertThat(second.waitsFor("meetingResult")).isTrue();
        assertThat(CasesAtHand.told(hand.many(hand.leader, wanted)))
                .as("a second time nobody gets a second seat")
                .noneMatch(one -> one.equals(second.number()));
    }

    @Test
    void aCitizenWhoIsWaitedForIsRemindedOnceADayWithTheDayInTheLetter() {
        hand = new CasesAtHand(land);
        CaseDriver waiting = hand.waitingOnTheCitizen();
        CaseDriver paused = hand.waitingOnTheCitizen();
        hand.pause(paused);
        CaseDriver ours = hand.caseAt("stage_decision");
        Map<String, Object> wanted = Map.of("action", "REMIND", "cases", numbers(waiting, paused, ours));

        List<String> foretold = CasesAtHand.told(hand.many(hand.adviser, with(wanted, "preview", true)));
        assertThat(waiting.column(REMINDERS)).isEmpty();
        List<String> told = CasesAtHand.told(hand.many(hand.adviser, wanted));

        assertThat(told)
                .isEqualTo(foretold)
                .containsExactly(
                        waiting.number(),
                        paused.number() + ": Sagen er på pause. Genoptag den først.",
                        ours.number() + ": Sagen venter ikke på svar fra borgeren.");
        assertThat(land.letter(waiting.number(), "borger-paamindelse"))
                .contains("Vi mangler svar fra dig")
                .containsPattern("Fristen er den \\d+\\. \\w+ 2026")
                .doesNotContain("{{");
        assertThat(CasesAtHand.told(hand.many(hand.adviser, Map.of("action", "REMIND", "cases", numbers(waiting)))))
                .containsExactly(waiting.number() + ": Borgeren har allerede fået en påmindelse i dag.");
        land.itIs(land.today().plusDays(1));
        assertThat(CasesAtHand.told(hand.many(hand.adviser, Map.of("action", "REMIND", "cases", numbers(waiting)))))
                .containsExactly(waiting.number());
        assertThat(waiting.column(REMINDERS)).hasSize(2);
    }

    @Test
    void whoClicksManyTimesAtOnceSendsOneReminder() {
        hand = new CasesAtHand(land);
        CaseDriver waiting = hand.waitingOnTheCitizen();
        Map<String, Object> wanted = Map.of("action", "REMIND", "cases", numbers(waiting));

        List<CompletableFuture<ResponseEntity<JsonNode>>> clicks = IntStream.range(0, 4)
                .mapToObj(click -> CompletableFuture.supplyAsync(() -> hand.many(hand.adviser, wanted)))
                .toList();
        List<String> told = clicks.stream()
                .flatMap(click -> CasesAtHand.told(click.join()).stream())
                .toList();

        assertThat(told).containsOnlyOnce(waiting.number()).hasSize(4);
        assertThat(waiting.column(REMINDERS)).hasSize(1);
    }

    @Test
    void casesAreClosedWithOneReasonEachByItselfAndOneOfAnotherOfficeOrOneThatFailsStopsNoOther() {
        hand = new CasesAtHand(land);
        CaseDriver first = hand.advisedCaseAt("stage_alert");
        CaseDriver foreign = land.caseOf(Citizen.unskilled().livingIn("toender").withoutAdviser());
        CaseDriver broken = hand.advisedCaseAt("stage_alert");
        CaseDriver last = hand.advisedCaseAt("stage_path");
        // Its instance is gone, as after a repair by hand: nothing in it hears that it is closed.
        land.engine.getRuntimeService().deleteProcessInstance(broken.rootInstance(), "Prøve");
        land.jdbc
                .sql("update case_file set status = 'OPEN', outcome = null, outcome_name = null, closed_at = null"
                        + " where case_number = :number")
                .param("number", broken.number())
                .update();
        Map<String, Object> wanted = Map.of(
                "action",
                "CLOSE",
                "cause",
                "fortrudt",
                "reason",
                "Vil ikke længere",
                "cases",
                numbers(first, foreign, broken, last));

        List<String> foretold = CasesAtHand.told(hand.many(hand.adviser, with(wanted, "preview", true)));
        assertThat(first.isRunning()).isTrue();
        ResponseEntity<JsonNode> answer = hand.many(hand.adviser, wanted);

        assertThat(CasesAtHand.told(answer)).isEqualTo(foretold).hasSize(4).startsWith(first.number(), last.number());
        assertThat(answer.getBody().path("refused").path(0).path("why").asText())
                .startsWith("Sagen findes ikke");
        assertThat(answer.getBody().path("refused").path(0).path("name").isNull())
                .as("nothing of a case of others")
                .isTrue();
        assertThat(answer.getBody().path("refused").path(1).path("why").asText())
                .startsWith("Det kan ikke lade sig gøre, hvor sagen står nu.");
        assertThat(first.isRunning()).isFalse();
        assertThat(last.isRunning()).isFalse();
        assertThat(foreign.isRunning()).isTrue();
        assertThat(first.column("select close_reason from case_file where case_number = :number"))
                .containsExactly("Vil ikke længere");
        assertThat(CasesAtHand.told(hand.many(hand.adviser, wanted)))
                .as("again nothing happens")
                .noneMatch(one -> one.equals(first.number()));
    }

    @Test
    void whatIsMissingIsRefusedBeforeAnythingHappens() {
        hand = new CasesAtHand(land);
        CaseDriver theCase = hand.advisedCaseAt("stage_alert");
        List<String> one = numbers(theCase);
        refused("action", Map.of("action", "FORGET", "cases", one));
        refused("cases", Map.of("action", "REMIND"));
        refused(
                "cases",
                Map.of(
                        "action",
                        "REMIND",
                        "cases",
                        IntStream.range(0, 201).mapToObj(i -> "2026-" + i).toList()));
        refused("reason", Map.of("action", "CLOSE", "cause", "andet", "reason", " ", "cases", one));
        refused("cause", Map.of("action", "CLOSE", "cause", "doed", "reason", "x", "cases", one));
        refused("meeting", Map.of("action", "INVITE", "cases", one), hand.leader);
        assertThat(theCase.isRunning()).isTrue();
    }

    static List<Staff> everybody() {
        return Staff.everybody();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyActionIsForItsRolesAndOnlyInTheirOffices(Staff staff) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().livingIn("toender").withoutAdviser());
        for (Action action : Action.all()) {
            ResponseEntity<JsonNode> answer = land.http
                    .withBasicAuth(staff.id(), staff.id())
                    .postForEntity("/api/cases/many", action.wanted(theCase.number()), JsonNode.class);
            boolean may = staff.isOneOf(action.roles().toArray(String[]::new));
            assertThat(answer.getStatusCode())
                    .as("%s: %s", staff, action)
                    .isEqualTo(may ? HttpStatus.OK : HttpStatus.FORBIDDEN);
            if (may) {
                assertThat(answer.getBody().toString().contains("Sagen findes ikke"))
                        .as("%s: %s of a case in Tønder", staff, action)
                        .isEqualTo(!staff.worksIn("toender"));
            }
        }
        assertThat(theCase.isRunning()).isTrue();
    }

    private static List<String> seats(CaseDriver theCase) {
        return theCase.column("select s.status from meeting_seat s join case_file c on c.id = s.case_id"
                + " where c.case_number = :number");
    }

    private void refused(String field, Map<String, ?> wanted) {
        refused(field, wanted, hand.adviser);
    }

    private void refused(String field, Map<String, ?> wanted, String user) {
        ResponseEntity<JsonNode> answer = hand.many(user, wanted);
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("field").asText()).isEqualTo(field);
    }

    private static List<String> numbers(CaseDriver... cases) {
        return Stream.of(cases).map(CaseDriver::number).toList();
    }

    private static Map<String, Object> with(Map<String, Object> wanted, String name, Object value) {
        Map<String, Object> all = new HashMap<>(wanted);
        all.put(name, value);
        return all;
    }

    /** What may be done, and by whom; tried as a preview, so that the case stays as it is. */
    private record Action(String name, List<String> roles) {

        static List<Action> all() {
            return List.of(
                    new Action("INVITE", List.of("visitationskoordinator", "teamleder")),
                    new Action("REMIND", List.of("sagsbehandler", "uddannelsesambassadoer", "teamleder")),
                    new Action("CLOSE", List.of("sagsbehandler", "uddannelsesambassadoer", "teamleder")));
        }

        Map<String, Object> wanted(String number) {
            return Map.of(
                    "action",
                    name,
                    "cases",
                    List.of(number),
                    "meeting",
                    "M-2026-000000",
                    "cause",
                    "andet",
                    "reason",
                    "Prøve",
                    "preview",
                    true);
        }
    }
}
