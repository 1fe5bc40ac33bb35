package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dk.loeftet.support.OnH2;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two hundred bad submissions of every form of every pathway, made from the forms as they are deployed: each is refused
 * in Danish with the field that is at fault, and nothing of any is stored.
 */
@OnH2
class BadSubmissionsTest {

    private static final Logger LOG = LoggerFactory.getLogger(BadSubmissionsTest.class);
    private static final long SEED = 20_261_122;
    private static final int PER_FORM = 200;
    private static final int MOST_TRIES = 200;
    private static final String STRANGER = "toendersagsbehandler";
    private static final Set<String> PARTS_OF_THE_PATHWAY = Set.of("bestil-rkv", "afgoerelse", "klage");
    private static final String UNKNOWN = "noSuchField";

    /** Thousands of refusals would fill the log of the build. */
    private static final Logger ENGINE_REST = LoggerFactory.getLogger("org.camunda.bpm.engine.rest.exception");

    private final Random chance = new Random(SEED);
    private final Map<String, Integer> sentPerForm = new TreeMap<>();
    private final Set<String> shown = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();

    private Pathwayland land;
    private Knocking door;
    private ChanceAnswers answers;
    private CaseFingerprint fingerprint;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        door = new Knocking(land.http.getRootUri());
        answers = new ChanceAnswers(land.engine, chance, key -> "Efter aftale");
        fingerprint = new CaseFingerprint(land.jdbc);
        ((ch.qos.logback.classic.Logger) ENGINE_REST).setLevel(Level.OFF);
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
        ((ch.qos.logback.classic.Logger) ENGINE_REST).setLevel(null);
    }

    @Test
    void everyBadSubmissionOfEveryFormIsRefusedInDanishAndLeavesNothingBehind() {
        for (ProcessDefinition process : land.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()) {
            for (UserTask model : land.engine
                    .getRepositoryService()
                    .getBpmnModelInstance(process.getId())
                    .getModelElementsByType(UserTask.class)) {
                if (model.getCamundaFormRef() != null) {
                    submitBadly(process.getKey(), model.getId(), Map.of());
                }
            }
        }
        // With a law reference that the screening found another field is shown than without.
        submitBadly("afgoerelse", "userTask_decide", Map.of("suggestedLawRef", "LAB § 96"));
        LOG.info("{} bad submissions of {} tasks", door.sent(), sentPerForm.size());
        assertThat(door.complaints()).isEmpty();
        assertThat(shown).as("each field was shown").containsAll(hidden);
        assertThat(sentPerForm)
                .hasSizeGreaterThan(50)
                .allSatisfy((form, sent) -> assertThat(sent).as(form).isGreaterThanOrEqualTo(PER_FORM));
    }

    private void submitBadly(String process, String taskId, Map<String, Object> known) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().bornOn(1 + chance.nextInt(28)));
        String form = process + "." + taskId;
        Task task;
        try {
            task = taskOf(theCase, process, taskId, known);
        } catch (ProcessEngineException notThere) {
            door.complain("nobody comes to " + form + ": " + notThere.getMessage());
            return;
        }
        int before = door.sent();
        Map<String, String> untouched = fingerprint.of(theCase);

        String path = "/engine-rest/task/" + task.getId();
        List<String> wrong = wrongAnswers(task, path, form);
        for (String way : List.of("/complete", "/resolve")) {
            wrong.stream().limit(30).forEach(body -> door.send("admin", "POST", path + way, body));
        }
        BadBodies.malformed().forEach(body -> door.send("admin", "POST", path + "/submit-form", body));
        byTheWrongHands(task, path, wrong.get(0));
        while (door.sent() - before < PER_FORM && isThere(task)) {
            Map<String, Object> random = answers.to(task, land.today());
            BadValues.fieldsOf(answers.formOf(task)).forEach((key, field) -> {
                List<Object> bad = BadValues.of(field);
                if (chance.nextBoolean()) {
                    random.put(key, bad.get(chance.nextInt(bad.size())));
                }
            });
            door.send(
                    "admin",
                    "POST",
                    path + List.of("/submit-form", "/complete", "/resolve").get(chance.nextInt(3)),
                    BadBodies.of(BadBodies.with(random, UNKNOWN, BadValues.CANARY)));
        }

        if (!fingerprint.of(theCase).equals(untouched)) {
            Map<String, String> now = new TreeMap<>(fingerprint.of(theCase));
            now.entrySet().removeAll(untouched.entrySet());
            door.complain("half stored: " + form + " " + now);
        }
        sentPerForm.put(form, door.sent() - before);
    }

    private boolean isThere(Task task) {
        return land.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count()
                > 0;
    }

    /** One wrong answer each, among answers with which the field is shown; sent as the form would send them. */
    private List<String> wrongAnswers(Task task, String path, String form) {
        List<String> bodies = new ArrayList<>();
        BadValues.fieldsOf(answers.formOf(task)).forEach((key, field) -> {
            Map<String, Object> among = answersThatShow(key, task, path);
            if (among == null) {
                hidden.add(form + "." + key);
                return;
            }
            shown.add(form + "." + key);
            for (Object bad : BadValues.of(field)) {
                String body = BadBodies.of(BadBodies.with(among, key, bad));
                expectFault(key, door.send("admin", "POST", path + "/submit-form", body), body);
                bodies.add(body);
            }
            Map<String, Object> without = new LinkedHashMap<>(among);
            without.remove(key);
            if (field.path("validate").path("required").asBoolean()) {
                // Past the form it would be no fault where the case knows the answer already.
                String body = BadBodies.of(without);
                expectFault(key, door.send("admin", "POST", path + "/submit-form", body), body);
            }
            String twice = BadBodies.twice(key, BadValues.ofNoKind());
            door.send("admin", "POST", path + "/submit-form", twice);
        });
        if (bodies.isEmpty()) {
            door.complain("nothing to fill in: " + form);
            bodies.add(BadBodies.of(Map.of(UNKNOWN, 1)));
        }
        Collections.shuffle(bodies, chance);
        return bodies;
    }

    private void expectFault(String key, Knocking.Answer answer, String body) {
        if (!answer.fields().contains(key)) {
            door.complain("does not name " + key + ": " + answer.text() + " for "
                    + body.substring(0, Math.min(200, body.length())));
        }
    }

    /** A field that is hidden is not looked at: random answers, made unacceptable, until the wrong one is noticed. */
    private Map<String, Object> answersThatShow(String key, Task task, String path) {
        Map<String, Object> usual = new LinkedHashMap<>(UsualAnswers.known(task.getTaskDefinitionKey(), land.today()));
        for (int tries = 0; tries < MOST_TRIES && isThere(task); tries++) {
            Map<String, Object> random = tries == 0 ? usual : answers.to(task, land.today());
            Map<String, Object> probe = BadBodies.with(random, key, BadValues.ofNoKind());
            probe.put(UNKNOWN, BadValues.SCRIPT);
            if (door.send("admin", "POST", path + "/submit-form", BadBodies.of(probe))
                    .fields()
                    .contains(key)) {
                return random;
            }
        }
        return null;
    }

    /** A colleague of another office, a task that is gone, and the doors beside the form. */
    private void byTheWrongHands(Task task, String path, String body) {
        for (String way : List.of("/submit-form", "/complete", "/resolve", "/claim", "/variables", "/bpmnError")) {
            door.send(STRANGER, "POST", path + way, body);
        }
        door.send(STRANGER, "PUT", path + "/variables/decision", "{\"value\":\"bevilget\",\"type\":\"String\"}");
        door.send(STRANGER, "PUT", path, "{\"name\":\"" + BadValues.CANARY + "\"}");
        door.send(
                STRANGER,
                "POST",
                "/engine-rest/message",
                "{\"messageName\":\"caseClosed\",\"processInstanceId\":\"" + task.getProcessInstanceId() + "\"}");
        String instance = "/engine-rest/process-instance/" + task.getProcessInstanceId();
        for (String user : new TreeSet<>(List.of(STRANGER, "admin"))) {
            door.send(user, "PUT", instance + "/variables/" + UNKNOWN, "{\"value\":\"" + BadValues.CANARY + "\"}");
            door.send(user, "PUT", instance + "/variables/decision", "{\"value\":\"" + BadValues.CANARY + "\"}");
            door.send(user, "POST", instance + "/variables", "{\"modifications\":{\"decision\":{\"value\":17}}}");
            door.send(user, "PUT", path + "/localVariables/" + UNKNOWN, "{\"value\":[1]}");
            for (String way : List.of("/submit-form", "/complete", "/resolve", "/bpmnEscalation")) {
                door.send(user, "POST", "/engine-rest/task/gone-" + task.getId() + way, body);
            }
        }
    }

    /** The case as if it had come to this task. */
    private Task taskOf(CaseDriver theCase, String process, String taskId, Map<String, Object> more) {
        var runtime = land.engine.getRuntimeService();
        Map<String, Object> known = new LinkedHashMap<>(more);
        known.putAll(Map.of(
                "educationId",
                UsualAnswers.EDUCATION,
                "officeId",
                "glostrup",
                "schoolId",
                Pathwayland.SCHOOL,
                "akasseId",
                Pathwayland.AKASSE,
                "courseStart",
                land.today().plusWeeks(6).toString()));
        if (process.equals("uddannelsesloeft")) {
            runtime.setVariables(theCase.rootInstance(), known);
            runtime.createProcessInstanceModification(theCase.rootInstance())
                    .startBeforeActivity(taskId)
                    .execute();
        } else {
            runtime.createProcessInstanceByKey(process)
                    .processDefinitionWithoutTenantId()
                    .businessKey(theCase.number())
                    .setVariables(PARTS_OF_THE_PATHWAY.contains(process) ? known : Map.of("officeId", "glostrup"))
                    .startBeforeActivity(taskId)
                    .execute();
        }
        return theCase.openTasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskId))
                .findFirst()
                .orElseThrow();
    }
}
