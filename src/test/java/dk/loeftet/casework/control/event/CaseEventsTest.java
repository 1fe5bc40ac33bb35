package dk.loeftet.casework.control.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** "Der er sket noget": what the models offer, to whom, and what becomes of it. */
@TasklistTest
class CaseEventsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    private TestCase testCase;

    @BeforeEach
    void prepare() {
        scene.prepare();
        testCase = scene.openCase("glostrup", TestPerson.named("Klara", "Kjær"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CASEWORKER, Scene.TEAM_LEADER, Scene.ADMINISTRATOR})
    void whatMayHappenIsOfferedInTheWordsOfTheModelToTheRolesThatItNames(String user) {
        assertThat(offers(user)).containsExactly("complaintReceived: Borgeren har klaget");
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.AMBASSADOR, Scene.CONSULTANT, Scene.REFERRAL})
    void otherRolesAreOfferedNothingAndMayNotSayIt(String user) {
        assertThat(offers(user)).isEmpty();
        assertThat(happened(user, "complaintReceived").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatHasHappenedBeginsItsWorkBesideThePathway() {
        assertThat(happened(Scene.CASEWORKER, "complaintReceived").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(tasks()).containsExactly("Registrér klagen");
        assertThat(scene.isRunning(testCase)).isTrue();
    }

    @Test
    void whatACalledProcessListensForIsOfferedToo() {
        scene.rkvTask(testCase);

        assertThat(offers(Scene.AMBASSADOR)).containsExactly("schoolWrote: Skolen har skrevet");
        assertThat(happened(Scene.AMBASSADOR, "schoolWrote").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(tasks()).containsExactlyInAnyOrder("Svar på RKV-bestilling", "Svar skolen");
    }

    @Test
    void whereNobodyListensAnyMoreTheAnswerSaysSo() {
        ResponseEntity<JsonNode> answer = happened(Scene.AMBASSADOR, "schoolWrote");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).contains("hvor sagen står nu");
    }

    @Test
    void aMessageThatTheModelDoesNotOfferCannotBeSent() {
        assertThat(happened(Scene.ADMINISTRATOR, "caseClosed").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(scene.isRunning(testCase)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.IN_TOENDER, Scene.SCHOOL, Scene.AKASSE})
    void casesOfOthersAreNotThere(String user) {
        assertThat(get(user).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(happened(user, "complaintReceived").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aCaseThatStandsStillHearsNothing() {
        runtimeService.suspendProcessInstanceById(testCase.instanceId());

        assertThat(offers(Scene.CASEWORKER)).isEmpty();
        assertThat(happened(Scene.CASEWORKER, "complaintReceived").getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    private List<String> tasks() {
        return taskService.createTaskQuery().processInstanceBusinessKey(testCase.caseNumber()).list().stream()
                .map(Task::getName)
                .toList();
    }

    private List<String> offers(String user) {
        return get(user).getBody().findValues("message").stream()
                .map(JsonNode::asText)
                .map(message -> message + ": "
                        + get(user).getBody().path(0).path("offer").asText())
                .toList();
    }

    private ResponseEntity<JsonNode> get(String user) {
        return scene.as(user).getForEntity(path(), JsonNode.class);
    }

    private ResponseEntity<JsonNode> happened(String user, String message) {
        return scene.as(user).postForEntity(path() + "/" + message, null, JsonNode.class);
    }

    private String path() {
        return scene.address() + "/api/cases/" + testCase.caseNumber() + "/events";
    }
}
