package dk.loeftet.extension.wait.ledger;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.lang.Nullable;

/**
 * Where a token waits.
 *
 * @param businessKey the case, as the root instance names it
 * @param processKey of the root instance, as is the version
 * @param definitionId of the instance in which the token stands
 * @param stageId element directly in the root's main process; null for a wait outside any stage
 */
record Place(
        String rootInstanceId,
        String processInstanceId,
        @Nullable String businessKey,
        @Nullable String tenantId,
        String processKey,
        int processVersion,
        String definitionId,
        String activityId,
        @Nullable String activityName,
        String activityType,
        @Nullable String stageId,
        @Nullable String stageName) {

    /** Walks from the execution up to the root instance. */
    static Place of(ExecutionEntity execution, ActivityImpl activity) {
        ExecutionEntity instance = execution.getProcessInstance();
        ExecutionEntity root = instance;
        ActivityImpl outermost = activity;
        for (ExecutionEntity caller = root.getSuperExecution(); caller != null; caller = root.getSuperExecution()) {
            outermost = caller.getActivity();
            root = caller.getProcessInstance();
        }
        ProcessDefinitionEntity main = root.getProcessDefinition();
        ActivityImpl stage = WaitPlaces.stage(outermost);
        return new Place(
                root.getId(),
                instance.getId(),
                root.getBusinessKey(),
                execution.getTenantId(),
                main.getKey(),
                main.getVersion(),
                execution.getProcessDefinitionId(),
                activity.getId(),
                WaitPlaces.name(activity),
                WaitPlaces.type(activity),
                stage == null ? null : stage.getId(),
                stage == null ? null : WaitPlaces.name(stage));
    }
}
