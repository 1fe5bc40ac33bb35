package dk.loeftet.casework.tasklist.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@TasklistTest
class CaseActionsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private JdbcClient jdbc;

    private TestCase testCase;

    @BeforeEach
    void prepare() {
        scene.prepare();
        testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CASEWORKER, Scene.AMBASSADOR, Scene.TEAM_LEADER, Scene.ADMINISTRATOR})
    void whoWorksOnTheCaseSaysThatTheCitizenHasGotAJob(String user) {
        ResponseEntity<String> answer = post(user, "got-job", Map.of("jobStart", "2026-12-01"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(scene.isRunning(testCase)).isFalse();
        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(testCase.instanceId())
                        .variableName("jobStart")
                        .singleResult()
                        .getValue())
                .isEqualTo("2026-12-01");
    }

    @Test
    void aCaseIsClosedWithItsReasonWhichStaysOutOfTheEngine() {
        ResponseEntity<String> answer = post(Scene.CASEWORKER, "close", Map.of("reason", "Flyttet til Odense"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(scene.isRunning(testCase)).isFalse();
        assertThat(reason()).isEqualTo("Flyttet til Odense");
        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(testCase.instanceId())
                        .list())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CONSULTANT, Scene.REFERRAL, Scene.SCHOOL, Scene.AKASSE})
    void otherRolesMayNot(String user) {
        assertThat(post(user, "close", Map.of("reason", "x")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post(user, "got-job", Map.of("jobStart", "2026-12-01")).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(scene.isRunning(testCase)).isTrue();
    }

    @Test
    void anotherOfficeDoesNotEvenLearnThatTheCaseExists() {
        assertThat(post(Scene.IN_TOENDER, "close", Map.of("reason", "x")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post(Scene.IN_TOENDER, "got-job", Map.of("jobStart", "2026-12-01"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(scene.isRunning(testCase)).isTrue();
    }

    @Test
    void closingNeedsAReason() {
        ResponseEntity<String> answer = post(Scene.CASEWORKER, "close", Map.of("reason", "  "));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("\"field\":\"reason\"").contains("Skriv, hvorfor sagen lukkes.");
        assertThat(scene.isRunning(testCase)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i morgen", "2019-01-01", "2099-01-01"})
    void theDayTheJobStartsMustBePlausible(String day) {
        ResponseEntity<String> answer = post(Scene.CASEWORKER, "got-job", Map.of("jobStart", day));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("\"field\":\"jobStart\"");
    }

    @Test
    void aCaseThatCannotBeClosedWhereItStandsKeepsNoReason() {
        assertThat(post(Scene.CASEWORKER, "close", Map.of("reason", "Første")).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        ResponseEntity<String> again = post(Scene.CASEWORKER, "close", Map.of("reason", "Anden"));

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(reason()).isEqualTo("Første");
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(scene.as(Scene.CASEWORKER)
                        .postForEntity(
                                scene.address() + "/api/cases/2099-999999/close", Map.of("reason", "x"), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<String> post(String user, String action, Map<String, String> body) {
        return scene.as(user)
                .postForEntity(
                        scene.address() + "/api/cases/" + testCase.caseNumber() + "/" + action, body, String.class);
    }

    private String reason() {
        return jdbc.sql("select close_reason from case_file where id = :id")
                .param("id", testCase.id())
                .query(String.class)
                .single();
    }
}
