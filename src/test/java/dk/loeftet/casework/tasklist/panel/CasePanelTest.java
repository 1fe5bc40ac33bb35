package dk.loeftet.casework.tasklist.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@TasklistTest
class CasePanelTest {

    @Autowired
    private Scene scene;

    @BeforeEach
    void prepare() {
        scene.prepare();
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CASEWORKER, Scene.AMBASSADOR, Scene.CONSULTANT, Scene.ADMINISTRATOR})
    void whoMayReadTheTaskInsideTheOfficeSeesTheWholeCase(String user) {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        scene.screened(testCase, false);
        scene.noted(testCase, "Vil gerne være tømrer.");
        scene.queued(testCase, "markering", "sagsbehandler");
        Task task = scene.guidanceTask(testCase);

        JsonNode panel = panel(user, task).getBody();

        assertThat(panel.path("view").asText()).isEqualTo("whole");
        assertThat(panel.path("caseNumber").asText()).isEqualTo(testCase.caseNumber());
        assertThat(panel.path("office").asText()).isEqualTo("Jobcenter Glostrup");
        assertThat(panel.path("person").path("name").asText()).isEqualTo("Karen Krogh");
        assertThat(panel.path("person").path("address").asText()).isEqualTo("Nyvej 1");
        assertThat(panel.path("responsible").path("ambassador").asText()).isEqualTo("Ulla Uldall");
        assertThat(panel.path("responsible").path("adviser").asText()).isEqualTo("Anna Andersen");
        assertThat(panel.path("screening").path("track").asText()).isEqualTo("UDDANNELSESLOEFT_KANDIDAT");
        assertThat(panel.path("notes").path(0).path("body").asText()).isEqualTo("Vil gerne være tømrer.");
        assertThat(panel.path("notes").path(0).path("author").asText()).isEqualTo("Anna Andersen");
        assertThat(panel.path("messages").path(0).path("recipientKind").asText())
                .isEqualTo("sagsbehandler");
        assertThat(panel.path("messages").path(0).path("title").asText())
                .isEqualTo("En ny borger er markeret til uddannelsesløft");
        assertThat(panel.path("due").path(0).path("name").asText()).isEqualTo("Hold vejledningssamtale");
        assertThat(panel.path("due").path(0).path("thisTask").asBoolean()).isTrue();
    }

    @Test
    void theStagesStandInTheirOrderWithTheCurrentOneMarked() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));

        JsonNode stages =
                panel(Scene.CASEWORKER, scene.guidanceTask(testCase)).getBody().path("stages");

        assertThat(stages.findValuesAsText("name"))
                .containsExactly("Modtagelse og screening", "Vejledningssamtale", "Realkompetencevurdering");
        assertThat(stages.findValuesAsText("state")).containsExactly("done", "current", "ahead");
    }

    @Test
    void aTaskInACalledProcessShowsTheCaseThatCalledIt() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));

        JsonNode panel = panel(Scene.CASEWORKER, scene.rkvTask(testCase)).getBody();

        assertThat(panel.path("caseNumber").asText()).isEqualTo(testCase.caseNumber());
        assertThat(panel.path("stages").findValuesAsText("state")).containsExactly("done", "done", "current");
        assertThat(panel.path("due").path(0).path("name").asText()).isEqualTo("Svar på RKV-bestilling");
    }

    @Test
    void aProtectedAddressNeverLeavesTheServer() {
        TestCase testCase = scene.openCase("glostrup", new TestPerson("Karen", "Krogh", "Hemmelig Allé 7", true));

        ResponseEntity<String> answer =
                text(Scene.CASEWORKER, scene.guidanceTask(testCase).getId());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .contains("\"nameAddressProtected\":true")
                .doesNotContain("Hemmelig")
                .doesNotContain("2600");
    }

    @Test
    void aSchoolSeesTheNameTheDueDateAndTheRequestItWasAskedForAndNothingElse() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        scene.screened(testCase, false);
        scene.noted(testCase, "Fortroligt notat");
        scene.rkvOrdered(testCase, "tskole-ucn", "Til den anden skole");
        scene.rkvOrdered(testCase, "tskole-tec", "Har arbejdet som murer");
        Task task = scene.rkvTask(testCase);

        JsonNode panel = panel(Scene.SCHOOL, task).getBody();

        assertThat(panel.fieldNames()).toIterable().containsExactlyInAnyOrder("view", "name", "due", "rkv");
        assertThat(panel.path("name").asText()).isEqualTo("Karen Krogh");
        assertThat(panel.path("rkv").path("messageToSchool").asText()).isEqualTo("Har arbejdet som murer");
        assertThat(text(Scene.OTHER_SCHOOL, task.getId()).getBody())
                .contains("Til den anden skole")
                .doesNotContain("murer")
                .doesNotContain(testCase.caseNumber())
                .doesNotContain("Fortroligt");
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.IN_TOENDER, Scene.REFERRAL, Scene.SCHOOL, Scene.AKASSE})
    void whoMayNotReadTheTaskFindsNothing(String user) {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));

        ResponseEntity<String> answer = text(user, scene.guidanceTask(testCase).getId());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains("Genindlæs opgavelisten").doesNotContain("Karen");
    }

    @Test
    void anUnknownTaskIsNotFound() {
        assertThat(text(Scene.CASEWORKER, "no-such-task").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStrangerIsSentAway() {
        assertThat(scene.as("nobody")
                        .getForEntity(scene.address() + "/api/tasks/any/panel", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private ResponseEntity<JsonNode> panel(String user, Task task) {
        ResponseEntity<JsonNode> answer =
                scene.as(user).getForEntity(scene.address() + "/api/tasks/" + task.getId() + "/panel", JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer;
    }

    private ResponseEntity<String> text(String user, String taskId) {
        return scene.as(user).getForEntity(scene.address() + "/api/tasks/" + taskId + "/panel", String.class);
    }
}
