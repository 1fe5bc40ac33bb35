package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.extension.wait.ledger.DeadlineMoves;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code ${dagpengeRight.keep(execution)}}: the day on which the right to dagpenge ends, as somebody has just told it,
 * kept on the case; a warning that is on its way moves with it at once.
 */
@Component("dagpengeRight")
public class DagpengeRight {

    /** Where the models wait for the day of a warning. */
    private static final List<String> WARNINGS =
            List.of("event_dagpengeEnds", "event_dagpengeEndsAgain", "event_newDagpengeEnds");

    private final JdbcClient jdbc;
    private final ManagementService managementService;
    private final TrustedCalls trusted;
    private final StepUnderWay steps;
    private final DeadlineMoves moves;

    DagpengeRight(
            JdbcClient jdbc,
            ManagementService managementService,
            TrustedCalls trusted,
            StepUnderWay steps,
            DeadlineMoves moves) {
        this.jdbc = jdbc;
        this.managementService = managementService;
        this.trusted = trusted;
        this.steps = steps;
        this.moves = moves;
    }

    /** Keeps the date that the case knows now; an emptied one is unknown again. */
    public void keep(DelegateExecution execution) {
        Object end = execution.getVariable("dagpengeEnd");
        LocalDate endsOn = end instanceof String iso && !iso.isBlank() ? LocalDate.parse(iso) : null;
        jdbc.sql("update case_file set dagpenge_ends_on = :endsOn where case_number = :caseNumber")
                .param("endsOn", endsOn)
                .param("caseNumber", execution.getProcessBusinessKey())
                .update();
        if (endsOn != null) {
            moveWarnings(execution.getProcessInstanceId());
        }
    }

    /** Whether a warning is on its way already. */
    public boolean warningRuns(DelegateExecution execution) {
        return steps.at(execution, String.join(",", WARNINGS));
    }

    private void moveWarnings(String instanceId) {
        trusted.call(() -> {
            for (Job job : managementService
                    .createJobQuery()
                    .processInstanceId(instanceId)
                    .timers()
                    .list()) {
                String activity = managementService
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId();
                if (WARNINGS.contains(activity)) {
                    moves.computeAnew(job.getId());
                }
            }
            return null;
        });
    }
}
