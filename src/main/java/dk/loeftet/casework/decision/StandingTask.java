package dk.loeftet.casework.decision;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * The task at which a complaint stands, in itself or in the decision that it has called. Everything is read from the
 * executions: what this transaction has begun is not in the database yet, and queries do not see it.
 */
final class StandingTask {

    private final TaskEntity task;

    private StandingTask(TaskEntity task) {
        this.task = task;
    }

    static StandingTask of(ExecutionEntity complaint) {
        return new StandingTask(tasks(complaint).findFirst().orElseThrow());
    }

    String activityId() {
        return task.getTaskDefinitionKey();
    }

    boolean isIn(ExecutionEntity instance) {
        return task.getProcessInstanceId().equals(instance.getId());
    }

    /** Who has the task and when it is due stay as they were, and so does a hearing under way. */
    void continueIn(ProcessInstance complaint, RuntimeService runtimeService, TaskService taskService) {
        TaskEntity begun = tasks(entity(complaint.getId())).findFirst().orElseThrow();
        if (!begun.getTaskDefinitionKey().equals(activityId())) {
            runtimeService.setVariables(
                    begun.getProcessInstanceId(), task.getProcessInstance().getVariables());
            runtimeService
                    .createProcessInstanceModification(begun.getProcessInstanceId())
                    .startBeforeActivity(activityId())
                    .cancelAllForActivity(begun.getTaskDefinitionKey())
                    .execute();
            begun = tasks(entity(complaint.getId())).findFirst().orElseThrow();
        }
        taskService.setAssignee(begun.getId(), task.getAssignee());
        taskService.setDueDate(begun.getId(), task.getDueDate());
    }

    private static ExecutionEntity entity(String instanceId) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(instanceId);
    }

    private static Stream<TaskEntity> tasks(ExecutionEntity execution) {
        return Stream.of(
                        execution.getTasks().stream(),
                        execution.getExecutions().stream().flatMap(StandingTask::tasks),
                        Optional.ofNullable(execution.getSubProcessInstance()).stream()
                                .flatMap(StandingTask::tasks))
                .flatMap(found -> found)
                .filter(found -> !found.isDeleted());
    }
}
