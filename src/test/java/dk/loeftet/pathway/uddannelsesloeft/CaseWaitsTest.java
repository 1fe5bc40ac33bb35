package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.LedgerDifference;
import dk.loeftet.support.OnH2;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a case waits for stands in the ledger, and who leads it may give a deadline another day. */
@OnH2
class CaseWaitsTest {

    private static final String ACKNOWLEDGE = "Kvittér for markering";
    private static final String REASSESS = "Genvurdér afgørelsen";
    private static final String MEETING = "Fremmødet er kendt";

    @Autowired
    LedgerDifference difference;

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aCaseThatWaits(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        theCase = land.caseOf(Citizen.unskilled());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void theWaitsOfACaseAreListedTheOldestFirst() {
        theCase.at(ACKNOWLEDGE).submit();

        JsonNode waits = waits();

        assertThat(waits.size()).isGreaterThan(1);
        JsonNode first = wait(ACKNOWLEDGE);
        assertThat(first.path("stage").asText()).isEqualTo("stage_alert");
        assertThat(first.path("waitingOn").asText()).isEqualTo("jobcenter");
        assertThat(first.path("outcome").asText()).isEqualTo("MET");
        assertThat(first.path("due").asText()).startsWith("2026-09-03");
        assertThat(waits.get(waits.size() - 1).path("left").isNull()).isTrue();
        assertThat(difference.now().total()).isZero();
    }

    @Test
    void theLeaderMovesADeadlineAndTaskLedgerNextDeadlineAndJournalSayTheSame() {
        JsonNode preview = body(move(Map.of("workingDays", 5, "preview", true)));
        assertThat(preview.path("moves").path(0).path("to").asText()).isEqualTo("2026-09-10");
        assertThat(wait(ACKNOWLEDGE).path("due").asText()).startsWith("2026-09-03");

        JsonNode moved = body(move(Map.of("workingDays", 5, "reason", "Rådgiveren er på kursus")));

        assertThat(moved).isEqualTo(preview);
        assertThat(wait(ACKNOWLEDGE).path("due").asText()).startsWith("2026-09-10");
        assertThat(LocalDate.ofInstant(theCase.task(ACKNOWLEDGE).getDueDate().toInstant(), WorkingCalendar.ZONE))
                .hasToString("2026-09-10");
        assertThat(get("").path("deadlines").path(0).path("due").asText()).startsWith("2026-09-10");
        assertThat(theCase.column("select j.outcome from journal_entry j join case_file c on c.id = j.case_id"
                        + " where c.case_number = :number and j.theme = 'En frist er flyttet'"))
                .containsExactly("Kvittér for markering: fra 03-09-2026 til 10-09-2026\n"
                        + "Begrundelse: Rådgiveren er på kursus");
    }

    @Test
    void whatCannotBeMovedIsRefusedWithTheFieldAndTheCure() {
        refused(Map.of("date", "2026-08-01", "reason", "x"), "date", "ligger før i dag");
        refused(Map.of("date", "2026-09-20"), "reason", "Skriv, hvorfor");
        refused(Map.of("reason", "x"), "date", "Skriv enten en ny dato");
        refused(Map.of("workingDays", 3, "reason", "x", "waitId", "no-such"), "waitId", "Vælg en frist");
        assertThat(wait(ACKNOWLEDGE).path("due").asText()).startsWith("2026-09-03");
    }

    @Test
    void aDeadlineOfTheLawIsRefusedByNameWithTheCureAndStaysWhenAllAreMoved() {
        land.engine
                .getRuntimeService()
                .createProcessInstanceByKey("klage")
                .businessKey(theCase.number())
                .setVariable("officeId", "glostrup")
                .setVariable("complaintReceivedOn", Pathwayland.DAY_ONE.toString())
                .startBeforeActivity("userTask_reassess")
                .execute();

        assertThat(wait(REASSESS).path("due").asText()).startsWith("2026-09-29");
        assertThat(offered()).as("nobody is offered what would be refused").containsExactly(id(ACKNOWLEDGE));
        refused(
                Map.of("workingDays", 3, "reason", "x", "waitId", id(REASSESS)),
                "waitId",
                "Fristen for »Genvurdér afgørelsen« står i loven og kan ikke flyttes. Løs opgaven inden fristen,");
        staysWhenAllAreMoved(REASSESS, "2026-09-29", "står i loven");
    }

    @Test
    void anAgreedDateIsRefusedByNameWithTheCureAndStaysWhenAllAreMoved() {
        theCase.at(ACKNOWLEDGE).submit().getsASeat();

        assertThat(wait(MEETING).path("planned").asBoolean()).isTrue();
        assertThat(offered()).isEmpty();
        refused(
                Map.of("date", "2026-10-01", "reason", "x", "waitId", id(MEETING)),
                "waitId",
                "»Fremmødet er kendt« er en aftalt dato. Ret den, hvor den er aftalt.");
        land.engine
                .getRuntimeService()
                .createProcessInstanceByKey("klage")
                .businessKey(theCase.number())
                .setVariable("officeId", "glostrup")
                .startBeforeActivity("userTask_decideLate")
                .execute();
        staysWhenAllAreMoved(MEETING, "2026-09-14T22:00:00Z", "er en aftalt dato");
    }

    /** What else waits gets another day. */
    private void staysWhenAllAreMoved(String name, String due, String why) {
        JsonNode moved = body(move(Map.of("workingDays", 3, "reason", "Prøve", "waitId", "all")));

        assertThat(moved.path("stays").findValuesAsText("name")).containsExactly(name);
        assertThat(moved.path("stays").path(0).path("why").asText()).contains(why);
        assertThat(moved.path("moves").findValuesAsText("name")).isNotEmpty().doesNotContain(name);
        assertThat(wait(name).path("due").asText()).startsWith(due);
    }

    private List<String> offered() {
        return get("").path("deadlines").findValuesAsText("waitId").stream()
                .filter(id -> !"null".equals(id))
                .toList();
    }

    private String id(String name) {
        return wait(name).path("id").asText();
    }

    @Test
    void whileACaseIsOnPauseItsWaitsStandStillAndGoOnByTheLostDays() {
        land.post("/api/cases/" + theCase.number() + "/pause", Map.of("reason", "sygdom", "until", "2026-10-30"));
        assertThat(row("paused_at")).isNotNull();
        assertThat(row("next_step_at")).isNull();
        assertThat(move(Map.of("workingDays", 5, "reason", "x")).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        // Tuesday to Monday: four working days, the weekend does not count.
        land.itIs(LocalDate.of(2026, 9, 7));

        land.post("/api/cases/" + theCase.number() + "/resume", Map.of());

        assertThat(row("paused_at")).isNull();
        assertThat(row("due_on")).hasToString("2026-09-09");
        assertThat(row("next_step_at")).isNotNull();
    }

    private Object row(String column) {
        return theCase.row("select w.paused_at, w.next_step_at, w.due_on from wait w where w.business_key = :number"
                        + " and w.left_at is null and w.activity_name = 'Kvittér for markering'")
                .get(column);
    }

    private void refused(Map<String, ?> wanted, String field, String cure) {
        ResponseEntity<JsonNode> answer = move(wanted);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("field").asText()).isEqualTo(field);
        assertThat(answer.getBody().path("message").asText()).contains(cure);
    }

    private ResponseEntity<JsonNode> move(Map<String, ?> wanted) {
        Map<String, Object> body = new HashMap<>(wanted);
        body.putIfAbsent("waitId", wait(ACKNOWLEDGE).path("id").asText());
        return land.http
                .withBasicAuth("admin", "admin")
                .exchange(path("/deadlines/move"), HttpMethod.POST, new HttpEntity<>(body), JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private JsonNode wait(String name) {
        for (JsonNode wait : waits()) {
            if (wait.path("name").asText().equals(name)) {
                return wait;
            }
        }
        throw new AssertionError(name + " is none of " + waits().findValuesAsText("name"));
    }

    private JsonNode waits() {
        return get("/waits");
    }

    private JsonNode get(String path) {
        return land.http.withBasicAuth("admin", "admin").getForObject(path(path), JsonNode.class);
    }

    private String path(String rest) {
        return "/api/cases/" + theCase.number() + rest;
    }
}
