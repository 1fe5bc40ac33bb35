package dk.loeftet.casework.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@TasklistTest
class WorkloadTest {

    @Autowired
    private Scene scene;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        scene.prepare();
    }

    @Test
    void theLeaderSeesHowMuchLiesWithWhom() {
        JsonNode before = person(Scene.AMBASSADOR);
        Task task = taskOf("Karen", Scene.AMBASSADOR);
        taskOf("Kirsten", Scene.AMBASSADOR);
        jdbc.sql("update wait set due_on = date '2020-01-02' where task_id = :task")
                .param("task", task.getId())
                .update();

        JsonNode after = person(Scene.AMBASSADOR);

        assertThat(after.path("name").asText()).isEqualTo("Ulla Uldall");
        assertThat(after.path("roles").get(0).asText()).isEqualTo("Uddannelsesambassadør");
        assertThat(grown(before, after, "tasks")).isEqualTo(2);
        assertThat(grown(before, after, "overdue")).isEqualTo(1);
        assertThat(grown(before, after, "cases")).isEqualTo(2);
        assertThat(after.path("away").asBoolean()).isFalse();
    }

    @Test
    void theMostUrgentTaskOfAPersonComesFirst() {
        Task later = taskOf("Rikke", Scene.CONSULTANT);
        Task sooner = taskOf("Rune", Scene.CONSULTANT);
        jdbc.sql("update wait set due_on = date '2020-01-02' where task_id = :task")
                .param("task", sooner.getId())
                .update();

        JsonNode tasks = tasks("?person=" + Scene.CONSULTANT);

        assertThat(tasks.get(0).path("id").asText()).isEqualTo(sooner.getId());
        assertThat(tasks.get(0).path("overdue").asBoolean()).isTrue();
        assertThat(tasks.get(0).path("person").asText()).isEqualTo("Rune Krogh");
        assertThat(tasks.get(0).path("stage").asText()).isEqualTo("Vejledningssamtale");
        assertThat(ids(tasks)).contains(later.getId());
    }

    @Test
    void tasksThatNobodyHasTakenAreAListOfTheirOwn() {
        Task free = taskOf("Frede", null);
        Task taken = taskOf("Tage", Scene.CASEWORKER);

        assertThat(ids(tasks(""))).contains(free.getId()).doesNotContain(taken.getId());
    }

    @Test
    void theLeaderGivesTheTasksOfSomebodyIllToAColleague() {
        Task one = taskOf("Karen", Scene.AMBASSADOR);
        Task other = taskOf("Kaj", Scene.AMBASSADOR);

        JsonNode answer = handedOver(wanted(Scene.AMBASSADOR, Scene.CASEWORKER, one, other));

        assertThat(answer.path("moved")).hasSize(2);
        assertThat(answer.path("stayed")).isEmpty();
        assertThat(assignee(one)).isEqualTo(Scene.CASEWORKER);
        assertThat(assignee(other)).isEqualTo(Scene.CASEWORKER);
        assertThat(jdbc.sql("select assignee from wait where task_id = :task")
                        .param("task", one.getId())
                        .query(String.class)
                        .single())
                .isEqualTo(Scene.CASEWORKER);
    }

    @Test
    void aPreviewMovesNothing() {
        Task task = taskOf("Karen", Scene.AMBASSADOR);
        nobodyAdvises();
        Map<String, Object> wanted = wanted(Scene.AMBASSADOR, Scene.CASEWORKER, task);
        wanted.put("preview", true);
        wanted.put("cases", true);

        JsonNode answer = handedOver(wanted);

        assertThat(answer.path("moved")).hasSize(1);
        assertThat(answer.path("cases").asInt()).isEqualTo(1);
        assertThat(assignee(task)).isEqualTo(Scene.AMBASSADOR);
    }

    @Test
    void aTaskThatSomebodyTookMeanwhileStaysWithThatPersonAndTheOthersGo() {
        Task free = taskOf("Karen", null);
        Task taken = taskOf("Kaj", Scene.CONSULTANT);
        Task done = taskOf("Kim", null);
        taskService.complete(done.getId());

        JsonNode answer = handedOver(wanted(null, Scene.CASEWORKER, free, taken, done));

        assertThat(assignee(free)).isEqualTo(Scene.CASEWORKER);
        assertThat(assignee(taken)).isEqualTo(Scene.CONSULTANT);
        assertThat(answer.path("stayed")).hasSize(2);
        assertThat(answer.path("stayed").get(0).path("why").asText()).startsWith("Viggo Vang har taget opgaven imens.");
        assertThat(answer.path("stayed").get(1).path("why").asText()).startsWith("Opgaven er løst");
    }

    @Test
    void aTaskOnlyGoesToSomebodyWhoseWorkItIs() {
        Task task = taskOf("Karen", Scene.AMBASSADOR);

        JsonNode answer = handedOver(wanted(Scene.AMBASSADOR, Scene.REFERRAL, task));

        assertThat(answer.path("stayed").get(0).path("why").asText())
                .isEqualTo("Vera Vik er ikke sagsbehandler eller uddannelsesambassadør eller virksomhedskonsulent"
                        + " på kontoret. Vælg en anden.");
        assertThat(handedOver(wanted(Scene.AMBASSADOR, Scene.IN_TOENDER, task)).path("moved"))
                .as("nobody of another office")
                .isEmpty();
        assertThat(assignee(task)).isEqualTo(Scene.AMBASSADOR);
    }

    @Test
    void theTaskOfACaseThatStandsStillStays() {
        Task task = taskOf("Karen", Scene.AMBASSADOR);
        runtimeService.suspendProcessInstanceById(task.getProcessInstanceId());

        JsonNode answer = handedOver(wanted(Scene.AMBASSADOR, Scene.CASEWORKER, task));

        assertThat(answer.path("stayed").get(0).path("why").asText()).contains("på pause");
        runtimeService.activateProcessInstanceById(task.getProcessInstanceId());
    }

    @Test
    void theCaseGoesAlongWhenTheLeaderSaysSoAndItsJournalTells() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        Task task = scene.guidanceTask(testCase);
        jdbc.sql("update case_file set adviser = null where id = :id")
                .param("id", testCase.id())
                .update();
        Map<String, Object> wanted = wanted(null, Scene.CASEWORKER, task);
        wanted.put("cases", true);

        assertThat(handedOver(wanted).path("cases").asInt()).isEqualTo(1);

        assertThat(jdbc.sql("select adviser from case_file where id = :id")
                        .param("id", testCase.id())
                        .query(String.class)
                        .single())
                .isEqualTo(Scene.CASEWORKER);
        assertThat(jdbc.sql("select theme from journal_entry where case_id = :id")
                        .param("id", testCase.id())
                        .query(String.class)
                        .list())
                .contains("Sagen har fået ny sagsbehandler");
    }

    @Test
    void aCaseOfTheReceiverGetsNobodyNew() {
        Task task = taskOf("Karen", Scene.AMBASSADOR);
        Map<String, Object> wanted = wanted(Scene.AMBASSADOR, Scene.CASEWORKER, task);
        wanted.put("cases", true);

        JsonNode answer = handedOver(wanted);

        assertThat(answer.path("moved")).hasSize(1);
        assertThat(answer.path("cases").asInt()).isZero();
    }

    @Test
    void tasksOfAnotherOfficeAreNeitherSeenNorMoved() {
        TestCase inToender = scene.openCase("toender", TestPerson.named("Tine", "Krogh"));
        Task task = scene.guidanceTask(inToender);

        assertThat(ids(tasks(""))).doesNotContain(task.getId());
        assertThat(handedOver(wanted(null, Scene.CASEWORKER, task)).path("moved"))
                .isEmpty();
        assertThat(assignee(task)).isNull();
    }

    @Test
    void withoutTasksOrAReceiverTheAnswerNamesTheField() {
        Task task = taskOf("Karen", Scene.AMBASSADOR);

        assertThat(refused(wanted(Scene.AMBASSADOR, null, task))).isEqualTo("to");
        assertThat(refused(wanted(Scene.AMBASSADOR, Scene.CASEWORKER))).isEqualTo("tasks");
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CASEWORKER, Scene.AMBASSADOR, Scene.REFERRAL, Scene.SCHOOL, Scene.AKASSE})
    void whoDoesNotLeadDistributesNoWork(String user) {
        Task task = taskOf("Karen", Scene.AMBASSADOR);
        for (String path : List.of("", "/tasks")) {
            assertThat(scene.as(user)
                            .getForEntity(scene.address() + "/api/workload" + path, String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(post(user, wanted(Scene.AMBASSADOR, Scene.CASEWORKER, task)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(assignee(task)).isEqualTo(Scene.AMBASSADOR);
    }

    private void nobodyAdvises() {
        jdbc.sql("update case_file set adviser = null").update();
    }

    private Task taskOf(String firstName, String assignee) {
        Task task = scene.guidanceTask(scene.openCase("glostrup", TestPerson.named(firstName, "Krogh")));
        taskService.setAssignee(task.getId(), assignee);
        return task;
    }

    private static Map<String, Object> wanted(String from, String to, Task... tasks) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("from", from);
        wanted.put("to", to);
        wanted.put("tasks", List.of(tasks).stream().map(Task::getId).toList());
        return wanted;
    }

    private JsonNode handedOver(Map<String, Object> wanted) {
        ResponseEntity<JsonNode> answer = post(Scene.TEAM_LEADER, wanted);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private String refused(Map<String, Object> wanted) {
        ResponseEntity<JsonNode> answer = post(Scene.TEAM_LEADER, wanted);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).startsWith("Vælg");
        return answer.getBody().path("field").asText();
    }

    private ResponseEntity<JsonNode> post(String user, Map<String, Object> wanted) {
        return scene.as(user).postForEntity(scene.address() + "/api/workload/handover", wanted, JsonNode.class);
    }

    private JsonNode person(String userId) {
        JsonNode people = scene.as(Scene.TEAM_LEADER).getForObject(scene.address() + "/api/workload", JsonNode.class);
        return StreamSupport.stream(people.spliterator(), false)
                .filter(one -> one.path("userId").asText().equals(userId))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode tasks(String query) {
        return scene.as(Scene.TEAM_LEADER)
                .getForObject(scene.address() + "/api/workload/tasks" + query, JsonNode.class);
    }

    private static List<String> ids(JsonNode tasks) {
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    private static int grown(JsonNode before, JsonNode after, String what) {
        return after.path(what).asInt() - before.path(what).asInt();
    }

    private String assignee(Task task) {
        return taskService.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }
}
