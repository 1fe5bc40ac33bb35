package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A task is opened, checked, submitted and drafted through the interface of our own tab. */
abstract class FormsInOurTab {

    private static final String DECIDE = "Træf afgørelse";
    private static final String RKV = "Registrér RKV-svar";

    private static final String AMBASSADOR = "glostrupuddannelsesambassadoer";
    private static final String ADVISER = "glostrupsagsbehandler";
    private static final String LEADER = "glostrupteamleder";
    private static final String SCHOOL = "vejlederModelby";

    private Pathwayland land;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void aTaskThatNobodyHasIsDoneWithoutTakingItFirstAndIsThenTheOnesWhoDidIt() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        assertThat(task.getAssignee()).isNull();
        String maja = Pathwayland.AMBASSADOR;
        JsonNode form = open(maja, task);
        assertThat(form.path("obstacle").isNull()).isTrue();
        assertThat(form.path("about").path("caseNumber").asText()).isEqualTo(theCase.number());
        assertThat(option(form, "educationId", UsualAnswers.EDUCATION)).isTrue();

        ResponseEntity<JsonNode> done = submit(maja, task, form, usual(task));

        assertThat(done.getStatusCode().value()).as("%s", done).isEqualTo(200);
        assertThat(done.getBody().path("next").path("sameCase").asBoolean()).isTrue();
        assertThat(theCase.openTasks()).extracting(Task::getId).doesNotContain(task.getId());
        assertThat(theCase.column(
                        "select done_by from journal_entry where task_id = '" + task.getId() + "' and '' <> :number"))
                .containsExactly(maja);
    }

    @Test
    void aSchoolAnswersAlsoWhereAnAmbassadorIsResponsibleForTheAnswer() {
        CaseDriver theCase = caseAt("stage_rkv", RKV);
        Task task = theCase.task(RKV);
        land.engine.getTaskService().setAssignee(task.getId(), Pathwayland.AMBASSADOR);

        assertThat(open(AMBASSADOR, task).path("obstacle").asText()).contains("Maja Madsen");
        assertThat(submit(SCHOOL, task, open(SCHOOL, task), usual(task))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceBesideItsFieldAndNothingIsStored() {
        CaseDriver theCase = caseAt("stage_decision", DECIDE);
        Task task = theCase.task(DECIDE);
        JsonNode form = open(ADVISER, task);

        ResponseEntity<JsonNode> refused =
                submit(ADVISER, task, form, Map.of("decision", "afslag", "refusalLawRef", "x".repeat(201)));

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody().path("errors").findValuesAsText("field"))
                .containsExactly("decisionReasons", "refusalLawRef", "citizenKnowsFacts");
        assertThat(refused.getBody().path("errors").findValuesAsText("message"))
                .contains("Udfyld feltet »Begrundelse«.", "Skriv højst 200 tegn i feltet »Lovhenvisning«.");
        assertThat(theCase.task(DECIDE).getAssignee()).isEqualTo(task.getAssignee());
        assertThat(theCase.column("select answer from case_field f join case_file c on c.id = f.case_id"
                        + " where c.case_number = :number and f.field = 'refusalLawRef'"))
                .isEmpty();
    }

    @Test
    void theAnswersSoFarDecideWhatIsAskedNext() {
        CaseDriver theCase = caseAt("stage_decision", DECIDE);
        Task task = theCase.task(DECIDE);

        JsonNode refusal = check(ADVISER, task, Map.of("decision", "afslag"));
        JsonNode grant = check(ADVISER, task, Map.of("decision", "bevilget", "decisionReasons", "fra før"));

        assertThat(texts(refusal.path("hidden")))
                .contains("field_grantedTrack")
                .doesNotContain("field_decisionReasons");
        assertThat(texts(grant.path("hidden")))
                .contains("field_decisionReasons")
                .doesNotContain("field_grantedTrack");
        assertThat(grant.path("errors")).isEmpty();
    }

    @Test
    void whoComesSecondIsToldWhoWasFirstAndWhen() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        JsonNode form = open(AMBASSADOR, task);
        submit("admin", task, open("admin", task), usual(task));

        ResponseEntity<JsonNode> second = submit(AMBASSADOR, task, form, usual(task));

        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody().path("conflict").asText()).isEqualTo("DONE");
        assertThat(second.getBody().path("message").asText())
                .contains("har allerede løst opgaven kl. 10.00")
                .contains("Der er ikke gemt noget fra dig.");
        assertThat(http(AMBASSADOR, HttpMethod.GET, task, "", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void aTaskThatAColleagueTookMeanwhileStaysTheColleagues() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        JsonNode form = open(AMBASSADOR, task);
        land.post("/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", Pathwayland.SUBSTITUTE));

        ResponseEntity<JsonNode> second = submit(AMBASSADOR, task, form, usual(task));

        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody().path("conflict").asText()).isEqualTo("TAKEN");
        assertThat(second.getBody().path("message").asText()).startsWith("Malou Munk tog opgaven kl. 10.00");
        assertThat(theCase.task(task.getName()).getAssignee()).isEqualTo(Pathwayland.SUBSTITUTE);
    }

    @Test
    void aTaskThatAColleagueAtTheSchoolTookStaysTheColleagues() {
        new People(land.engine.getIdentityService()).user("vejlederMere", "Rie", "Skov", "rkv-vejleder", "glostrup");
        new People(land.engine.getIdentityService()).also("vejlederMere", Pathwayland.SCHOOL);
        CaseDriver theCase = caseAt("stage_rkv", RKV);
        Task task = theCase.task(RKV);
        land.engine.getTaskService().setAssignee(task.getId(), "vejlederMere");

        ResponseEntity<JsonNode> second = submit(SCHOOL, task, open(SCHOOL, task), usual(task));

        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody().path("message").asText())
                .isEqualTo("Opgaven ligger hos en anden. Du kan læse den, men ikke løse den.");
        assertThat(theCase.task(RKV).getAssignee()).isEqualTo("vejlederMere");
    }

    @Test
    void aCaseThatHasChangedUnderTheFormIsShownAnewBeforeAnythingIsStored() {
        CaseDriver theCase = caseAt("stage_rkv", "Bestil RKV hos skolen");
        Task task = theCase.task("Bestil RKV hos skolen");
        JsonNode form = open(AMBASSADOR, task);
        land.engine.getRuntimeService().setVariable(task.getExecutionId(), "schoolId", Pathwayland.QUICK_SCHOOL);

        ResponseEntity<JsonNode> stale = submit(AMBASSADOR, task, form, usual(task));

        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(stale.getBody().path("conflict").asText()).isEqualTo("CHANGED");
        assertThat(stale.getBody().path("message").asText()).startsWith("Sagen er ændret, siden du åbnede opgaven");
        assertThat(submit(AMBASSADOR, task, open(AMBASSADOR, task), usual(task))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void ofManyWhoSubmitAtTheSameMomentOneIsFirst() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        JsonNode form = open(AMBASSADOR, task);
        Map<String, Object> answers = usual(task);

        List<CompletableFuture<Integer>> calls = IntStream.range(0, 6)
                .mapToObj(call -> CompletableFuture.supplyAsync(
                        () -> submit(call % 2 == 0 ? AMBASSADOR : "admin", task, form, answers)
                                .getStatusCode()
                                .value()))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).toList())
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
    }

    @Test
    void aDraftIsItsWritersUntilAColleagueTakesItOverAndEndsWithTheTask() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        Map<String, Object> begun = Map.of("pathChoice", "valgt", "monthlyBefore", 19_500, "noSuchField", "x");

        assertThat(http(AMBASSADOR, HttpMethod.PUT, task, "/draft", Map.of("answers", begun))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        assertThat(open(AMBASSADOR, task).path("draft").path("answers").toString())
                .contains("19500")
                .doesNotContain("noSuchField");
        JsonNode seen = open("admin", task);
        assertThat(seen.path("draft").isNull()).isTrue();
        assertThat(seen.path("othersDrafts").path(0).path("name").asText()).isEqualTo("Prøve Person");
        assertThat(seen.toString()).doesNotContain("19500");
        assertThat(open(LEADER, task).path("othersDrafts")).isEmpty();
        JsonNode taken = http("admin", HttpMethod.POST, task, "/draft/take", Map.of("userId", AMBASSADOR))
                .getBody();
        assertThat(taken.path("answers").path("monthlyBefore").asInt()).isEqualTo(19_500);
        assertThat(drafts(theCase)).isEqualTo(2);

        submit(AMBASSADOR, task, open(AMBASSADOR, task), usual(task));

        assertThat(drafts(theCase)).isZero();
    }

    @Test
    void aDraftOfOnesOwnIsReplacedOnlyWhenThatIsConfirmed() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        keep(AMBASSADOR, task);
        http("admin", HttpMethod.PUT, task, "/draft", Map.of("answers", Map.of("note", "Mine ord")));

        ResponseEntity<JsonNode> asked =
                http("admin", HttpMethod.POST, task, "/draft/take", Map.of("userId", AMBASSADOR));

        assertThat(asked.getStatusCode().value()).isEqualTo(400);
        assertThat(asked.getBody().path("message").asText()).startsWith("Du har selv en kladde.");
        assertThat(open("admin", task).path("draft").toString()).contains("Mine ord");

        http("admin", HttpMethod.POST, task, "/draft/take", Map.of("userId", AMBASSADOR, "replace", true));

        assertThat(open("admin", task).path("draft").toString())
                .contains("Begyndt")
                .doesNotContain("Mine ord");
    }

    @Test
    void whatABrowserWouldRunIsRefusedByTheNameOfItsFieldAndNotLostFromTheDraft() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        Map<String, Object> answers = new HashMap<>(usual(task));
        answers.put("note", "Se <img src=x onerror=alert(1)>");

        ResponseEntity<JsonNode> refused = submit(AMBASSADOR, task, open(AMBASSADOR, task), answers);

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody().path("field").asText()).isEqualTo("note");
        assertThat(refused.getBody().path("message").asText())
                .startsWith("Feltet »Notat til sagen (valgfrit)« indeholder kode")
                .contains("Fjern koden");
        assertThat(check(AMBASSADOR, task, answers).path("errors").findValuesAsText("field"))
                .contains("note");
        http(AMBASSADOR, HttpMethod.PUT, task, "/draft", Map.of("answers", answers));
        assertThat(open(AMBASSADOR, task).path("draft").toString()).contains("onerror");
        answers.put("note", "Vi <3 det; a < b; skriv til Karen <karen@mail.dk>");
        assertThat(submit(AMBASSADOR, task, open(AMBASSADOR, task), answers)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void aDraftIsThrownAwayByItsWriterAndEndsWithACaseThatIsClosed() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        keep(AMBASSADOR, task);
        assertThat(drafts(theCase)).isEqualTo(1);
        assertThat(http(AMBASSADOR, HttpMethod.DELETE, task, "/draft", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(drafts(theCase)).isZero();
        keep(AMBASSADOR, task);

        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Prøve"));

        assertThat(theCase.isRunning()).isFalse();
        assertThat(drafts(theCase)).isZero();
    }

    @Test
    void aSchoolFillsInItsAnswerAndLearnsNoMoreThanTheName() {
        CaseDriver theCase = caseAt("stage_rkv", RKV);
        Task task = theCase.task(RKV);
        keep(AMBASSADOR, task);

        JsonNode form = open(SCHOOL, task);

        assertThat(form.path("about").path("name").asText()).isNotEmpty();
        assertThat(form.path("about").path("caseNumber").isNull()).isTrue();
        assertThat(form.path("othersDrafts")).isEmpty();
        assertThat(form.toString()).doesNotContain(theCase.number());
        assertThat(submit(SCHOOL, task, form, usual(task)).getStatusCode().value())
                .isEqualTo(200);
        assertThat(submit(AMBASSADOR, task, form, usual(task))
                        .getBody()
                        .path("message")
                        .asText())
                .contains("har allerede løst opgaven");
    }

    @Test
    void whoOnlyMayReadATaskNeitherSubmitsNorDraftsIt() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        JsonNode form = open(LEADER, task);

        assertThat(form.path("obstacle").asText())
                .isEqualTo("Opgaven er ikke din. Du kan læse den, men ikke løse den.");
        assertThat(submit(LEADER, task, form, usual(task)).getStatusCode().value())
                .isEqualTo(403);
        assertThat(http(LEADER, HttpMethod.PUT, task, "/draft", Map.of("answers", Map.of()))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(http(ADVISER, HttpMethod.GET, task, "", null).getStatusCode().value())
                .isEqualTo(404);
        assertThat(http(ADVISER, HttpMethod.PUT, task, "/draft", Map.of("answers", Map.of()))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void aCaseOnPauseKeepsItsTaskToReadOnly() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        JsonNode form = open(AMBASSADOR, task);
        land.post(
                "/api/cases/" + theCase.number() + "/pause",
                Map.of("reason", "sygdom", "until", land.today().plusDays(20).toString()));

        ResponseEntity<JsonNode> paused = submit(AMBASSADOR, task, form, usual(task));

        assertThat(paused.getStatusCode().value()).isEqualTo(409);
        assertThat(paused.getBody().path("message").asText()).startsWith("Sagen er på pause");
    }

    @Test
    void whatIsNoFormAtAllIsRefusedInDanish() {
        CaseDriver theCase = caseAt("stage_path", "Lav personlig vej og økonomi");
        Task task = theCase.task("Lav personlig vej og økonomi");
        for (Object body : List.of(Map.of(), Map.of("version", "x"), Map.of("answers", List.of(1)), "[[[")) {
            ResponseEntity<JsonNode> refused = http(AMBASSADOR, HttpMethod.POST, task, "", body);
            assertThat(refused.getStatusCode().value()).as("%s", body).isBetween(400, 415);
        }
        Map<String, Object> unknown = new HashMap<>(usual(task));
        unknown.put("schemaVersion", 1);
        assertThat(submit(AMBASSADOR, task, open(AMBASSADOR, task), unknown)
                        .getBody()
                        .path("message")
                        .asText())
                .startsWith("Feltet »schemaVersion« findes ikke i formularen.");
    }

    /** A case whose task nobody has taken. */
    private CaseDriver caseAt(String stage, String task) {
        CaseDriver theCase = land.caseOf(
                Citizen.unskilled().livingIn("glostrup").withoutAdviser().alreadyAt(stage));
        theCase.goOnTo(task);
        land.engine.getTaskService().setAssignee(theCase.task(task).getId(), null);
        return theCase;
    }

    private Map<String, Object> usual(Task task) {
        return UsualAnswers.to(task.getTaskDefinitionKey(), land.today());
    }

    private void keep(String user, Task task) {
        assertThat(http(user, HttpMethod.PUT, task, "/draft", Map.of("answers", Map.of("note", "Begyndt")))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private int drafts(CaseDriver theCase) {
        return theCase.column("select d.task_id from form_draft d join case_file c on c.id = d.case_id"
                        + " where c.case_number = :number")
                .size();
    }

    private JsonNode open(String user, Task task) {
        ResponseEntity<JsonNode> answer = http(user, HttpMethod.GET, task, "", null);
        assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(200);
        return answer.getBody();
    }

    private JsonNode check(String user, Task task, Map<String, Object> answers) {
        return http(user, HttpMethod.POST, task, "/check", Map.of("answers", answers))
                .getBody()
                .path("state");
    }

    private ResponseEntity<JsonNode> submit(String user, Task task, JsonNode form, Map<String, Object> answers) {
        return http(
                user,
                HttpMethod.POST,
                task,
                "",
                Map.of("version", form.path("version").asText(), "answers", answers));
    }

    private ResponseEntity<JsonNode> http(String user, HttpMethod method, Task task, String path, Object body) {
        return land.http
                .withBasicAuth(user, user)
                .exchange(
                        "/api/tasks/" + task.getId() + "/form" + path, method, new HttpEntity<>(body), JsonNode.class);
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(index -> list.path(index).asText())
                .toList();
    }

    private static boolean option(JsonNode parent, String key, String value) {
        for (JsonNode part : parent.path("parts")) {
            if ((part.path("key").asText().equals(key)
                            && part.path("options").findValuesAsText("value").contains(value))
                    || option(part, key, value)) {
                return true;
            }
        }
        return false;
    }
}
