package dk.loeftet.casework.control.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code GET /api/cases/{caseNumber}} says, to whom. */
@TasklistTest
class CaseStateTest {

    @Autowired
    private Scene scene;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestCase testCase;

    @BeforeEach
    void prepare() {
        scene.prepare();
        testCase = scene.openCase("glostrup", TestPerson.named("Stina", "Stage"));
    }

    @Test
    void anOpenCaseSaysAtWhichStageItStandsAndWhatIsDueNext() {
        scene.guidanceTask(testCase);

        JsonNode state = state(Scene.CONSULTANT).getBody();

        assertThat(state.path("caseNumber").asText()).isEqualTo(testCase.caseNumber());
        assertThat(state.path("status").asText()).isEqualTo("OPEN");
        assertThat(state.path("stage").path("number").asInt()).isEqualTo(2);
        assertThat(state.path("stage").path("id").asText()).isEqualTo("stage_guidance");
        assertThat(state.path("stage").path("name").asText()).isEqualTo("Vejledningssamtale");
        assertThat(state.path("end").isNull()).isTrue();
        assertThat(state.path("deadlines").path(0).path("what").asText()).isEqualTo("Hold vejledningssamtale");
        assertThat(state.path("deadlines").path(0).path("due").asText()).startsWith("2027-01-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CASEWORKER, Scene.AMBASSADOR, Scene.TEAM_LEADER, Scene.ADMINISTRATOR})
    void whoMayMoveADeadlineIsToldWhichOne(String user) {
        String task = scene.guidanceTask(testCase).getId();

        JsonNode state = state(user).getBody();
        String wait = state.path("deadlines").path(0).path("waitId").asText();

        assertThat(UUID.fromString(wait)).isNotNull();
        assertThat(panel(user, task).path("due").path(0).path("waitId").asText())
                .as("beside the task as on the page")
                .isEqualTo(wait);
        assertThat(state.path("actions").toString())
                .as("one deadline has its own button")
                .doesNotContain("deadlines");
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CONSULTANT, Scene.REFERRAL})
    void nobodyElseIsOfferedToMoveADeadline(String user) {
        scene.guidanceTask(testCase);

        assertThat(state(user)
                        .getBody()
                        .path("deadlines")
                        .path(0)
                        .path("waitId")
                        .isNull())
                .isTrue();
    }

    @Test
    void anotherCaseworkerThanTheResponsibleOneIsNotOfferedToMoveADeadline() {
        scene.guidanceTask(testCase);
        jdbc.sql("update case_file set adviser = null where id = :id")
                .param("id", testCase.id())
                .update();

        JsonNode state = state(Scene.CASEWORKER).getBody();

        assertThat(state.path("deadlines").path(0).path("waitId").isNull()).isTrue();
        assertThat(state.path("actions").toString()).contains("pause");
    }

    @Test
    void noDeadlineIsMovedWhileTheCaseIsOnPause() {
        scene.guidanceTask(testCase);
        scene.as(Scene.CASEWORKER)
                .postForEntity(
                        address() + "/pause",
                        Map.of(
                                "reason",
                                "sygdom",
                                "until",
                                LocalDate.now(clock).plusDays(20).toString()),
                        String.class);

        JsonNode state = state(Scene.TEAM_LEADER).getBody();

        assertThat(state.path("status").asText()).isEqualTo("PAUSED");
        assertThat(state.path("deadlines").findValues("waitId")).allMatch(JsonNode::isNull);
    }

    @Test
    void aCaseWithinACalledProcessStandsAtTheStageThatCallsIt() {
        scene.rkvTask(testCase);

        JsonNode state = state(Scene.CASEWORKER).getBody();

        assertThat(state.path("stage").path("number").asInt()).isEqualTo(10);
        assertThat(state.path("deadlines").findValuesAsText("what")).contains("Svar på RKV-bestilling");
    }

    @Test
    void aClosedCaseSaysHowItEndedAndWhereItStood() {
        scene.guidanceTask(testCase);
        scene.as(Scene.CASEWORKER)
                .postForEntity(address() + "/close", Map.of("reason", "Rejst til udlandet"), String.class);
        jdbc.sql("""
                        update case_file set status = 'CLOSED', outcome = 'LUKKET', outcome_name = 'Lukket med årsag',
                          closed_at = opened_at where id = :id
                        """).param("id", testCase.id()).update();

        JsonNode state = state(Scene.CASEWORKER).getBody();

        assertThat(state.path("status").asText()).isEqualTo("CLOSED");
        assertThat(state.path("end").path("outcome").asText()).isEqualTo("LUKKET");
        assertThat(state.path("end").path("name").asText()).isEqualTo("Lukket med årsag");
        assertThat(state.path("end").path("closedAt").isNull()).isFalse();
        assertThat(state.path("end").path("reason").asText()).isEqualTo("Rejst til udlandet");
        assertThat(state.path("stage").path("number").asInt()).isEqualTo(2);
        assertThat(state.path("deadlines")).isEmpty();
    }

    @Test
    void casesOfOnePersonThatFollowEachOtherNameEachOther() {
        TestCase later = scene.openCase("glostrup", TestPerson.named("Stina", "Stage"));
        jdbc.sql("update case_file set previous_case_id = :first where id = :second")
                .param("first", testCase.id())
                .param("second", later.id())
                .update();

        assertThat(state(Scene.CASEWORKER).getBody().path("linked").toString())
                .contains(later.caseNumber())
                .contains("NEXT");
        JsonNode second = scene.as(Scene.CASEWORKER)
                .getForObject(scene.address() + "/api/cases/" + later.caseNumber(), JsonNode.class);
        assertThat(second.path("linked").toString())
                .contains(testCase.caseNumber())
                .contains("PREVIOUS");
    }

    @Test
    void aSchoolThatWasAskedLearnsTheStatusAndItsOwnDeadlinesOnly() {
        scene.rkvTask(testCase);
        scene.rkvOrdered(testCase, "tskole-tec", "Se på erfaringen");

        JsonNode state = state(Scene.SCHOOL).getBody();

        assertThat(state.path("status").asText()).isEqualTo("OPEN");
        assertThat(state.path("stage").isNull()).isTrue();
        assertThat(state.path("name").isNull()).isTrue();
        assertThat(state.path("linked")).isEmpty();
        assertThat(state.path("actions")).isEmpty();
        assertThat(state(Scene.OTHER_SCHOOL).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.IN_TOENDER, Scene.SCHOOL, Scene.AKASSE})
    void casesOfOthersAreNotThere(String user) {
        assertThat(state(user).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(search(user, testCase.caseNumber()).getBody().toString()).doesNotContain("Stina");
    }

    @Test
    void aCaseIsFoundByItsNumberOrThePersonsNameInTheOwnOffice() {
        assertThat(search(Scene.CASEWORKER, "stina st").getBody().findValuesAsText("caseNumber"))
                .contains(testCase.caseNumber());
        assertThat(search(Scene.CASEWORKER, testCase.caseNumber()).getBody().findValuesAsText("name"))
                .containsExactly("Stina Stage");
        assertThat(search(Scene.CASEWORKER, "%").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(search(Scene.CASEWORKER, "%%").getBody().path("cases")).isEmpty();
    }

    private JsonNode panel(String user, String taskId) {
        return scene.as(user).getForObject(scene.address() + "/api/tasks/" + taskId + "/panel", JsonNode.class);
    }

    private ResponseEntity<JsonNode> state(String user) {
        return scene.as(user).getForEntity(address(), JsonNode.class);
    }

    private ResponseEntity<JsonNode> search(String user, String text) {
        return scene.as(user)
                .postForEntity(scene.address() + "/api/cases/search", Map.of("text", text), JsonNode.class);
    }

    private String address() {
        return scene.address() + "/api/cases/" + testCase.caseNumber();
    }
}
