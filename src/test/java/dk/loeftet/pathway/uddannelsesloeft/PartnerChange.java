package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/** A case gets another a-kasse or school: the old one sees no more, and the new one nothing before there is a basis. */
abstract class PartnerChange {

    private static final String WORKER = "glostrupsagsbehandler";
    private static final String OTHER_FUND = "akasse-anden";
    private static final String STAFF_OF_OTHER = "fondAnden";
    private static final String QUESTION = "Svar på spørgsmål fra jobcentret";

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aLand(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        People people = new People(land.engine.getIdentityService());
        people.user(STAFF_OF_OTHER, "Anden", "Fond", "akassemedarbejder", "glostrup");
        people.also(STAFF_OF_OTHER, OTHER_FUND);
        if (land.jdbc
                        .sql("select count(*) from partner where id = :id")
                        .param("id", OTHER_FUND)
                        .query(Integer.class)
                        .single()
                == 0) {
            land.jdbc
                    .sql("insert into partner (id, kind, name) values (:id, 'akasse', 'Den Anden A-kasse')")
                    .param("id", OTHER_FUND)
                    .update();
        }
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    // ---- the a-kasse

    @Test
    void thePreviewSaysWhatComesOfItAndChangesNothing() {
        asked();

        JsonNode effects = body(change("akasse", OTHER_FUND, null, true)).path("effects");

        assertThat(effects.toString())
                .contains(
                        "Modellernes A-kasse får besked og kan ikke længere se noget i sagen.",
                        "Grundlaget for at dele oplysninger med Modellernes A-kasse ophører.",
                        "»" + QUESTION + "« begynder forfra og venter nu på Den Anden A-kasse.",
                        "Den Anden A-kasse får intet at vide, før der er noteret et grundlag for at dele.");
        assertThat(theCase.value("akasse_id")).isEqualTo(Pathwayland.AKASSE);
        assertThat(groups(QUESTION)).contains(Pathwayland.AKASSE);
    }

    @Test
    void theOldAkasseIsToldAndSeesNoMoreAndTheNewOneSeesNothingBeforeThereIsABasis() {
        asked();
        String before = theCase.task(QUESTION).getId();
        assertThat(panel("fondModel", before)).isEqualTo(HttpStatus.OK);

        assertThat(change("akasse", OTHER_FUND, "Borgeren har skiftet a-kasse", false)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        Task again = theCase.task(QUESTION);
        assertThat(panel("fondModel", before)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(panel("fondModel", again.getId())).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(panel(STAFF_OF_OTHER, again.getId())).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(groups(QUESTION)).containsExactly("uddannelsesambassadoer");
        assertThat(theCase.column("select status || ' ' || recipient_id from outbox where business_key = :number"
                        + " and template = 'partner-skiftet'"))
                .containsExactly("QUEUED " + Pathwayland.AKASSE);
        assertThat(theCase.column("select status from outbox where business_key = :number"
                        + " and template = 'akasse-spoergsmaal'"))
                .as("what was not sent yet is taken back")
                .containsExactly("WITHDRAWN");
        assertThat(theCase.column("select partner_kind from sharing_basis b join case_file c on c.id = b.case_id"
                        + " where c.case_number = :number and b.in_force is not null"))
                .isEmpty();
        assertThat(theCase.variable("akasseId")).isEqualTo(OTHER_FUND);
        // The letter to the old one is noted at the same moment: what came first is in no order.
        assertThat(get(WORKER, "journal"))
                .filteredOn(entry -> entry.path("theme").asText().equals("A-kassen er skiftet"))
                .singleElement()
                .extracting(entry -> entry.path("text").asText(), InstanceOfAssertFactories.STRING)
                .contains("Fra: Modellernes A-kasse", "Til: Den Anden A-kasse", "Borgeren har skiftet a-kasse");

        assertThat(post(WORKER, "sharing/akasse", Map.of("basis", "lov", "reference", "LAB", "givenOn", "2026-09-01"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(groups(QUESTION)).containsExactlyInAnyOrder("uddannelsesambassadoer", OTHER_FUND);
        assertThat(panel(STAFF_OF_OTHER, again.getId())).isEqualTo(HttpStatus.OK);
    }

    @Test
    void theWaitOnTheOldAkasseEndsAndOneOnTheNewBegins() {
        asked();
        land.itIs(Pathwayland.DAY_ONE.plusDays(1));

        change("akasse", OTHER_FUND, "Skiftet", false);

        assertThat(theCase.column("select party || ' ' || coalesce(outcome, 'open') from wait"
                        + " where business_key = :number and activity_id = 'userTask_answerFund' order by entered_at"))
                .containsExactly(Pathwayland.AKASSE + " CANCELLED", OTHER_FUND + " open");
        theCase.at(QUESTION).submit();
        theCase.at("Modtag henvisning fra a-kasse");
    }

    @Test
    void anAkasseThatIsCorrectedWithThePersonIsLeftInTheSameWay() {
        asked();

        ResponseEntity<String> answer = theCase.correct(Map.of("a_kasse", "Den Anden A-kasse"));

        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.OK);
        assertThat(theCase.value("akasse_id")).isEqualTo(OTHER_FUND);
        assertThat(groups(QUESTION)).containsExactly("uddannelsesambassadoer");
        assertThat(theCase.column("select recipient_id from outbox where business_key = :number"
                        + " and template = 'partner-skiftet'"))
                .containsExactly(Pathwayland.AKASSE);
    }

    @Test
    void anAkasseThatNothingWasSharedWithHearsNothing() {
        theCase = land.caseOf(Citizen.unskilled());
        land.jdbc
                .sql("update case_file set akasse_id = :id where case_number = :number")
                .param("id", Pathwayland.AKASSE)
                .param("number", theCase.number())
                .update();

        assertThat(change("akasse", OTHER_FUND, "Skiftet", false).getStatusCode())
                .isEqualTo(HttpStatus.OK);

        assertThat(theCase.column(
                        "select template from outbox where business_key = :number" + " and recipient_kind = 'akasse'"))
                .isEmpty();
    }

    // ---- the school

    @Test
    void aSchoolThatWasAskedHearsThatTheOrderIsWithdrawnAndTheNewOneIsAskedAnew() {
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_rkv"));
        theCase.at("Bestil RKV hos skolen").submit();
        theCase.task("Registrér RKV-svar");

        JsonNode effects = body(change("skole", Pathwayland.QUICK_SCHOOL, "Kortere transport", false))
                .path("effects");

        assertThat(effects.toString())
                .contains("Bestillingen af RKV trækkes tilbage, og opgaven »Bestil RKV hos skolen« åbnes igen.")
                .doesNotContain("Registrér RKV-svar");
        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly("Bestil RKV hos skolen");
        assertThat(theCase.column("select template || ' ' || recipient_id from outbox where business_key = :number"
                        + " and status = 'QUEUED' and recipient_kind = 'skole'"))
                .containsExactly("rkv-trukket " + Pathwayland.SCHOOL);
        assertThat(theCase.value("school_id")).isEqualTo(Pathwayland.QUICK_SCHOOL);

        // The order asks for the basis again: that of the old school does not hold for the new one.
        theCase.at("Bestil RKV hos skolen")
                .answer("schoolId", Pathwayland.QUICK_SCHOOL)
                .submit();
        assertThat(theCase.column("select recipient_id from outbox where business_key = :number"
                        + " and template = 'rkv-bestilling' and status = 'QUEUED'"))
                .containsExactly(Pathwayland.QUICK_SCHOOL);
        theCase.at("Registrér RKV-svar").submit();
        theCase.at("Aftal uddannelsesplan");
    }

    @Test
    void whilePlanningTheWaitGoesOnWithTheNewSchoolAndItsAgreement() {
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_rkv"));
        theCase.goOnTo("Aftal uddannelsesplan");

        change("skole", Pathwayland.QUICK_SCHOOL, "Har hold før", false);

        assertThat(theCase.task("Aftal uddannelsesplan").getDueDate())
                .as("four working days are agreed with it")
                .isInSameDayAs("2026-09-07");
        assertThat(theCase.column("select party from wait where business_key = :number and left_at is null"
                        + " and activity_id = 'userTask_educationPlan'"))
                .containsExactly(Pathwayland.QUICK_SCHOOL);
    }

    @Test
    void aSchoolThatHoldsASeatIsNotChangedFromHere() {
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_rkv"));
        theCase.goOnTo("Kontrollér betingelser");

        assertThat(get(WORKER, "partners/skole").path("why").asText()).contains("Borgeren har plads på skolen");
        ResponseEntity<JsonNode> answer = change("skole", Pathwayland.QUICK_SCHOOL, "Skiftet", false);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(theCase.value("school_id")).isEqualTo(Pathwayland.SCHOOL);
    }

    // ---- what is refused

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "akasse, -, Skiftet, partner",
                "akasse, skole-hurtig, Skiftet, partner",
                "akasse, akasse-model, Skiftet, partner",
                "akasse, akasse-anden, ' ', reason",
                "virksomhed, virksomhed-model, Skiftet, kind"
            })
    void whatIsMissingOrWrongIsNamedAndNothingChanges(String kind, String partner, String reason, String field) {
        asked();

        ResponseEntity<JsonNode> answer = change(kind, partner, reason, false);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("field").asText()).isEqualTo(field);
        assertThat(theCase.value("akasse_id")).isEqualTo(Pathwayland.AKASSE);
        assertThat(groups(QUESTION)).contains(Pathwayland.AKASSE);
    }

    @Test
    void aCaseOnPauseOrClosedKeepsItsPartner() {
        asked();
        post("glostrupteamleder", "pause", Map.of("reason", "sygdom", "until", "2026-09-30"));
        assertThat(change("akasse", OTHER_FUND, "Skiftet", false)
                        .getBody()
                        .path("message")
                        .asText())
                .isEqualTo("Sagen er på pause. Genoptag den først.");
        assertThat(theCase.correct(Map.of("a_kasse", "Den Anden A-kasse")).getBody())
                .contains("Sagen er på pause");
        post("glostrupteamleder", "resume", Map.of());
        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Flyttet"));
        assertThat(change("akasse", OTHER_FUND, "Skiftet", false).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(theCase.value("akasse_id")).isEqualTo(Pathwayland.AKASSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fondModel", "vejlederModelby", "glostrupjobcenterchef", "toendersagsbehandler"})
    void othersNeitherSeeNorChangeThePartner(String user) {
        asked();
        for (ResponseEntity<JsonNode> answer : List.of(
                post(user, "partners/akasse", Map.of("partner", OTHER_FUND, "reason", "Skiftet")),
                exchange(user, HttpMethod.GET, "partners/akasse", null))) {
            assertThat(answer.getStatusCode()).isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
            assertThat(answer.toString()).doesNotContain("Den Anden");
        }
        assertThat(theCase.value("akasse_id")).isEqualTo(Pathwayland.AKASSE);
    }

    private void asked() {
        theCase = land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));
        theCase.at("Modtag henvisning fra a-kasse")
                .answer("referralDecision", "mangler")
                .answer("questionToFund", "Hvornår blev medlemmet opsagt?")
                .submit();
        theCase.task(QUESTION);
    }

    private List<String> groups(String task) {
        return land
                .engine
                .getTaskService()
                .getIdentityLinksForTask(theCase.task(task).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private HttpStatusCode panel(String user, String task) {
        return land.http
                .withBasicAuth(user, user)
                .getForEntity("/api/tasks/" + task + "/panel", JsonNode.class)
                .getStatusCode();
    }

    private ResponseEntity<JsonNode> change(String kind, String partner, String reason, boolean preview) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("partner", partner);
        wish.put("reason", reason);
        wish.put("preview", preview);
        return post(WORKER, "partners/" + kind, wish);
    }

    private JsonNode get(String user, String what) {
        return body(exchange(user, HttpMethod.GET, what, null));
    }

    private ResponseEntity<JsonNode> post(String user, String what, Map<String, ?> body) {
        return exchange(user, HttpMethod.POST, what, body);
    }

    private ResponseEntity<JsonNode> exchange(String user, HttpMethod method, String what, Map<String, ?> body) {
        return land.http
                .withBasicAuth(user, user)
                .exchange(
                        "/api/cases/" + theCase.number() + "/" + what, method, new HttpEntity<>(body), JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }
}
