package dk.loeftet.extension.form;

import static dk.loeftet.extension.form.GuardedEngine.assertAccepted;
import static dk.loeftet.extension.form.GuardedEngine.assertRefused;
import static dk.loeftet.extension.form.GuardedEngine.validTalk;
import static dk.loeftet.extension.form.GuardedEngine.values;
import static dk.loeftet.extension.form.GuardedEngine.variables;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.EngineTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The calls that pass by the form: complete, resolve, start, message, set, modify. */
@FormGuardTest
class SecondLockTest {

    private static final String UNKNOWN = "Variablen »cprNumber« findes ikke i forløbet »Vejledning (prøve)«."
            + " Fjern den, eller tilføj den i pathway.yaml.";
    private static final Map<String, Object> SECRET = Map.of("cprNumber", "KANARIEFUGL");

    @Autowired
    GuardedEngine engine;

    @Autowired
    DataSource dataSource;

    ProcessInstance instance;
    Task task;

    @BeforeEach
    void aCaseAtItsTalk() {
        engine.deploy();
        instance = engine.startCase();
        task = engine.task(instance);
    }

    @Test
    void anUnknownNameIsRefusedWhenATaskIsCompleted() {
        Map<String, Object> talk = validFacts();
        talk.putAll(SECRET);

        assertUnknownRefused(engine.post("/task/" + task.getId() + "/complete", variables(talk)));
        assertThat(engine.task(instance).getId()).isEqualTo(task.getId());
    }

    @Test
    void anUnknownNameIsRefusedWhenATaskIsResolved() {
        engine.tasks().delegateTask(task.getId(), "other");

        assertUnknownRefused(engine.post("/task/" + task.getId() + "/resolve", variables(SECRET)));
    }

    @Test
    void anUnknownNameIsRefusedWhenACaseIsStarted() {
        long before = engine.runtime().createProcessInstanceQuery().count();

        assertUnknownRefused(engine.post("/process-definition/key/form-guard/start", variables(SECRET)));
        assertThat(engine.runtime().createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void anUnknownNameIsRefusedWithAMessage() {
        assertAccepted(engine.submit(task, validTalk()));

        assertUnknownRefused(engine.post(
                "/message",
                Map.of(
                        "messageName",
                        "answer",
                        "businessKey",
                        instance.getBusinessKey(),
                        "processVariables",
                        values(SECRET))));
        assertThat(engine.task(instance)).isNull();
    }

    @Test
    void anUnknownNameIsRefusedWhenAVariableIsSet() {
        String variable = "/variables/cprNumber";
        Map<String, Object> value = Map.of("value", "KANARIEFUGL", "type", "String");

        assertUnknownRefused(engine.put("/process-instance/" + instance.getId() + variable, value));
        assertUnknownRefused(engine.put("/execution/" + instance.getId() + "/localVariables/cprNumber", value));
        assertUnknownRefused(engine.put("/task/" + task.getId() + variable, value));
        assertUnknownRefused(engine.put("/task/" + task.getId() + "/localVariables/cprNumber", value));
    }

    @Test
    void anUnknownNameIsRefusedWhenVariablesAreModified() {
        Map<String, Object> modifications = Map.of("modifications", values(SECRET));

        assertUnknownRefused(engine.post("/process-instance/" + instance.getId() + "/variables", modifications));
        assertUnknownRefused(engine.post("/task/" + task.getId() + "/variables", modifications));
        assertUnknownRefused(engine.post("/task/" + task.getId() + "/localVariables", modifications));
    }

    static Stream<Arguments> valuesOfAnotherType() {
        return Stream.of(
                Arguments.of("months", "String", "tolv", "skal være et helt tal. Ret værdien."),
                Arguments.of("months", "Double", 1.5, "skal være et helt tal. Ret værdien."),
                Arguments.of("hours", "String", "1", "skal være et tal. Ret værdien."),
                Arguments.of("consent", "String", "ja", "skal være sand eller falsk. Ret værdien."),
                Arguments.of("talkDate", "String", "2. marts", "skal være en dato (åååå-mm-dd). Ret værdien."),
                Arguments.of(
                        "talkDate",
                        "Date",
                        "2026-03-02T00:00:00.000+0100",
                        "skal være en dato (åååå-mm-dd). Ret værdien."),
                Arguments.of(
                        "topics", "Json", "\"fri tekst\"", "skal være en liste eller et JSON-objekt. Ret værdien."),
                Arguments.of(
                        "topics",
                        "Json",
                        "[\"fri tekst\"]",
                        "har en værdi, som forløbet ikke kender. Brug en af værdierne i pathway.yaml."),
                Arguments.of(
                        "outcome",
                        "String",
                        "maybe",
                        "har en værdi, som forløbet ikke kender. Brug en af værdierne i pathway.yaml."),
                Arguments.of("track", "Bytes", "S0FOQVJJRUZVR0w=", "skal være en tekst. Ret værdien."),
                Arguments.of("track", "String", "x".repeat(501), "må højst have 500 tegn. Forkort den."));
    }

    @ParameterizedTest
    @MethodSource("valuesOfAnotherType")
    void aDeclaredVariableTakesOnlyItsOwnKindOfValue(String name, String type, Object value, String fault) {
        ResponseEntity<JsonNode> answer = engine.put(
                "/process-instance/" + instance.getId() + "/variables/" + name, Map.of("value", value, "type", type));

        assertRefused(answer, name, "Variablen »" + name + "« " + fault);
    }

    @Test
    void aFileOrAnObjectIsNoDecisionFact() {
        Map<String, Object> object = Map.of(
                "value", "[\"KANARIEFUGL\"]",
                "type", "Object",
                "valueInfo",
                        Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", "application/json"));

        assertRefused(
                engine.put("/process-instance/" + instance.getId() + "/variables/topics", object),
                "topics",
                "Variablen »topics« skal være en liste eller et JSON-objekt. Ret værdien.");
        assertThat(new EngineTables(dataSource).tablesContaining("KANARIEFUGL")).isEmpty();
    }

    @Test
    void declaredFactsAreAcceptedByEveryCall() {
        assertAccepted(engine.put(
                "/process-instance/" + instance.getId() + "/variables/topics",
                Map.of("value", "[\"wage\"]", "type", "Json")));
        assertAccepted(engine.put("/task/" + task.getId() + "/localVariables/months", Map.of("value", 3)));
        assertAccepted(engine.post("/task/" + task.getId() + "/complete", variables(validFacts())));
    }

    @Test
    void aTaskCannotBeCompletedPastTheRequiredFieldsOfItsForm() {
        assertRefused(
                engine.post("/task/" + task.getId() + "/complete", Map.of()),
                "talkDate",
                "Udfyld feltet »Hvornår blev samtalen holdt?«.");
        assertThat(engine.task(instance).getId()).isEqualTo(task.getId());

        engine.runtime().setVariables(instance.getId(), validFacts());
        assertAccepted(engine.post("/task/" + task.getId() + "/complete", Map.of()));
    }

    @Test
    void aTaskThatIsGoneIsNotAServerErrorAndIsToldInDanish() {
        ResponseEntity<JsonNode> answer = engine.post("/task/no-such-task/complete", Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody().path("message").asText()).startsWith("Opgaven findes ikke længere.");
    }

    @Test
    void whatComesWhenATaskIsCompletedOrResolvedIsCheckedAgainstItsForm() {
        String path = "/task/" + task.getId();
        Map<String, Object> tooMany = validFacts();
        tooMany.put("months", 61);
        Map<String, Object> ofAnotherForm = validFacts();
        ofAnotherForm.put("closing", "Aftalt");

        assertRefused(
                engine.post(path + "/complete", variables(tooMany)),
                "months",
                "Feltet »Antal måneder« må højst være 60. Ret tallet.");
        assertRefused(
                engine.post(path + "/complete", variables(ofAnotherForm)),
                "closing",
                "Feltet »closing« findes ikke i formularen. Genindlæs siden, og prøv igen.");
        engine.tasks().delegateTask(task.getId(), "other");
        assertRefused(
                engine.post(path + "/resolve", variables(tooMany)),
                "months",
                "Feltet »Antal måneder« må højst være 60. Ret tallet.");
        assertAccepted(engine.post(path + "/resolve", variables(validFacts())));
    }

    @Test
    void noErrorAndNoEscalationEndsATaskPastItsForm() {
        for (String way : List.of("bpmnError", "bpmnEscalation")) {
            ResponseEntity<JsonNode> answer = engine.post(
                    "/task/" + task.getId() + "/" + way, Map.of("errorCode", "anything", "escalationCode", "anything"));

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().path("message").asText()).startsWith("Opgaven kan kun løses med sin formular.");
        }
        assertThat(engine.task(instance).getId()).isEqualTo(task.getId());
    }

    @Test
    void aProcessOfNoPathwayIsLeftAlone() {
        assertAccepted(engine.post("/process-definition/key/outside/start", variables(Map.of("anything", "at all"))));
    }

    private static Map<String, Object> validFacts() {
        Map<String, Object> facts = new HashMap<>(validTalk());
        facts.keySet().removeAll(List.of("note", "phone", "caseTitle"));
        return facts;
    }

    private void assertUnknownRefused(ResponseEntity<JsonNode> answer) {
        assertRefused(answer, "cprNumber", UNKNOWN);
        assertThat(new EngineTables(dataSource).tablesContaining("KANARIEFUGL")).isEmpty();
    }
}
