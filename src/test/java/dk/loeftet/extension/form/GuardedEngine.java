package dk.loeftet.extension.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Cases of the test pathway, driven over REST as Tasklist and other programs do. */
record GuardedEngine(
        TestRestTemplate rest,
        RepositoryService repository,
        RuntimeService runtime,
        TaskService tasks,
        HistoryService history,
        FormService forms) {

    private static final String ROOT = "form-guard/";
    private static final AtomicInteger CASES = new AtomicInteger();

    String deploy() {
        return deploy("forms/vejledning/talk.form");
    }

    String deploy(String talkForm) {
        return repository
                .createDeployment()
                .addClasspathResource(ROOT + "processes/vejledning/form-guard.bpmn")
                .addClasspathResource(ROOT + "outside.bpmn")
                .addInputStream("start.form", stream("forms/vejledning/start.form"))
                .addInputStream("close.form", stream("forms/vejledning/close.form"))
                .addInputStream("talk.form", stream(talkForm))
                .deploy()
                .getId();
    }

    private static java.io.InputStream stream(String path) {
        return GuardedEngine.class.getClassLoader().getResourceAsStream(ROOT + path);
    }

    ProcessInstance startCase() {
        return runtime.startProcessInstanceByKey(
                "form-guard", "2026-%06d".formatted(CASES.incrementAndGet()), Map.of("track", "A"));
    }

    Task task(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    /** A talk as it should be filled in. */
    static Map<String, Object> validTalk() {
        Map<String, Object> talk = new HashMap<>();
        talk.put("talkDate", "2026-03-02");
        talk.put("outcome", "accepted");
        talk.put("months", 12);
        talk.put("hours", 30.5);
        talk.put("consent", true);
        talk.put("note", "Vil gerne i gang");
        talk.put("phone", "20304050");
        talk.put("caseTitle", "Sag");
        return talk;
    }

    ResponseEntity<JsonNode> submit(Task task, Map<String, Object> values) {
        return post("/task/" + task.getId() + "/submit-form", variables(values));
    }

    ResponseEntity<JsonNode> post(String path, Object body) {
        return rest.postForEntity("/engine-rest" + path, body, JsonNode.class);
    }

    ResponseEntity<JsonNode> put(String path, Object body) {
        return rest.exchange("/engine-rest" + path, HttpMethod.PUT, new HttpEntity<>(body), JsonNode.class);
    }

    JsonNode get(String path) {
        return rest.getForObject("/engine-rest" + path, JsonNode.class);
    }

    static Map<String, Object> variables(Map<String, Object> values) {
        return Map.of("variables", values(values));
    }

    /** As Tasklist sends them: lists as JSON text of type Json, everything else untyped. */
    static Map<String, Object> values(Map<String, Object> values) {
        Map<String, Object> sent = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Map<String, Object> dto = new HashMap<>();
            dto.put("value", value instanceof Json json ? json.text() : value);
            if (value instanceof Json) {
                dto.put("type", "Json");
            }
            sent.put(name, dto);
        });
        return sent;
    }

    record Json(String text) {}

    static void assertRefused(ResponseEntity<JsonNode> answer, String field, String message) {
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(400);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("FormRejected");
        assertThat(answer.getBody().path("message").asText()).isEqualTo(message);
        assertThat(answer.getBody().path("field").asText()).isEqualTo(field);
        assertThat(answer.getBody().path("code").asInt()).isBetween(22000, 22999);
        assertThat(answer.getBody().path("errors").path(0).path("field").asText())
                .isEqualTo(field);
    }

    static void assertAccepted(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(String.valueOf(answer.getBody()))
                .isTrue();
    }
}
