package dk.loeftet.casework.decision;

import dk.loeftet.casework.access.TrustedCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a complaint that a case has called go on without it, under the number of the case, at the same wait: the citizen is
 * to have an answer whatever else becomes of the case.
 */
@Component
class ComplaintsByThemselves {

    /** Set on the complaint that is called by the case: what it does goes on in another instance. */
    static final String GOES_ON = "complaintGoesOn";

    /** Whether the case has ended meanwhile: then a new decision asks whether it is to be reopened. */
    static final String CASE_CLOSED = "caseClosed";

    private static final String MODEL = "klage";
    private static final String NEW_DECISION = "callActivity_newDecision";
    private static final String AFTER_DEATH = "startEvent_complainantDied";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final TrustedCalls trusted;
    private final JdbcClient jdbc;

    ComplaintsByThemselves(
            RuntimeService runtimeService, TaskService taskService, TrustedCalls trusted, JdbcClient jdbc) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.trusted = trusted;
        this.jdbc = jdbc;
    }

    /** Those that the case has called. */
    List<ExecutionEntity> ofTheCase(String caseNumber) {
        return running(caseNumber).stream()
                .filter(complaint -> !isAlone(complaint))
                .toList();
    }

    /** Those that run without the case. */
    List<ExecutionEntity> alone(String caseNumber) {
        return running(caseNumber).stream()
                .filter(ComplaintsByThemselves::isAlone)
                .toList();
    }

    /** The case goes on elsewhere, and so does the complaint. */
    void goOn(ExecutionEntity complaint) {
        goOn(complaint, Map.of(), false);
    }

    /**
     * The case ends, and the complaint goes on. Only after the citizen's death it is a person who ends it: the model's next
     * letters would go to the dead.
     */
    void goOnAfterEnd(ExecutionEntity complaint, boolean died) {
        goOn(complaint, Map.of(CASE_CLOSED, true), died);
    }

    /** Takes away an instance whose complaint goes on in another. */
    void stop(ExecutionEntity complaint) {
        runtimeService.deleteProcessInstance(complaint.getId(), GOES_ON);
    }

    private void goOn(ExecutionEntity complaint, Map<String, Object> more, boolean died) {
        StandingTask standing = StandingTask.of(complaint);
        Map<String, Object> facts = new HashMap<>(complaint.getVariables());
        facts.put("besideTheCase", true);
        facts.putAll(more);
        ProcessInstance on = runtimeService
                .createProcessInstanceById(complaint.getProcessDefinitionId())
                .businessKey(complaint.getBusinessKey())
                .setVariables(facts)
                .startBeforeActivity(
                        died ? AFTER_DEATH : standing.isIn(complaint) ? standing.activityId() : NEW_DECISION)
                .execute();
        if (!died) {
            standing.continueIn(on, runtimeService, taskService);
        }
        complaint.setVariable(GOES_ON, true);
        jdbc.sql("update complaint set process_instance_id = :on where process_instance_id = :before")
                .param("on", on.getId())
                .param("before", complaint.getId())
                .update();
    }

    private List<ExecutionEntity> running(String caseNumber) {
        return trusted.call(
                () -> runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processDefinitionKey(MODEL)
                        .list()
                        .stream()
                        .map(ExecutionEntity.class::cast)
                        // The database still knows one that has ended in this very step.
                        .filter(complaint -> !complaint.isEnded())
                        .toList());
    }

    private static boolean isAlone(ExecutionEntity complaint) {
        return complaint.getId().equals(complaint.getRootProcessInstanceId());
    }
}
