package dk.loeftet.casework.decision;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.outcome.CaseEnding;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When a case ends while a complaint runs, the complaint goes on by itself under the number of the case, at the same wait:
 * the citizen is to have an answer whatever else has become of the case. It stays with the office that took the decision,
 * also when the citizen has moved. Only after the citizen's death it is a person who ends it: the model's next letters would
 * go to the dead.
 */
@Component
class ComplaintOutlivesCase implements CaseEnding {

    /** Set on the complaint that is called by the case: what it does goes on in another instance. */
    static final String GOES_ON = "complaintGoesOn";

    private static final String MODEL = "klage";
    private static final String NEW_DECISION = "callActivity_newDecision";
    private static final String AFTER_DEATH = "startEvent_complainantDied";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final TrustedCalls trusted;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ComplaintOutlivesCase(
            RuntimeService runtimeService,
            TaskService taskService,
            TrustedCalls trusted,
            JdbcClient jdbc,
            Journal journal,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.trusted = trusted;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void ends(String caseNumber, boolean died) {
        trusted.call(() -> {
            for (ProcessInstance complaint : runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .processDefinitionKey(MODEL)
                    .list()) {
                boolean isOfTheCase = !complaint.getId().equals(complaint.getRootProcessInstanceId());
                // The database still knows one that has ended in this very step.
                if (isOfTheCase && !complaint.isEnded()) {
                    goOn((ExecutionEntity) complaint, died);
                }
            }
            return null;
        });
    }

    private void goOn(ExecutionEntity complaint, boolean died) {
        StandingTask standing = StandingTask.of(complaint);
        Map<String, Object> facts = new HashMap<>(complaint.getVariables());
        facts.put("besideTheCase", true);
        facts.put("caseClosed", true);
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
        keep(complaint, on);
        journal.add(
                complaint.getBusinessKey(),
                "Klagen går videre",
                died
                        ? "Borgeren er død, mens klagen var til behandling. Opgaven »Afslut klagen efter dødsfald« venter."
                        : "Sagen er lukket, men klagen er ikke afgjort. Dens opgaver og frister står fortsat i Tasklist.",
                Journal.SYSTEM);
    }

    private void keep(ExecutionEntity before, ProcessInstance on) {
        jdbc.sql("""
                        update complaint set process_instance_id = :on, case_ended_at = :now
                        where process_instance_id = :before
                        """)
                .param("on", on.getId())
                .param("now", OffsetDateTime.now(clock))
                .param("before", before.getId())
                .update();
    }
}
