package dk.loeftet.extension.form;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Tells where in the engine a form is. */
final class FieldContexts {

    private FieldContexts() {}

    static FieldContext of(TaskEntity task) {
        ExecutionEntity instance = task.getProcessInstance();
        return new FieldContext(
                businessKey(instance),
                instance.getId(),
                instance.getRootProcessInstanceId(),
                task.getId(),
                task.getTaskDefinitionKey(),
                user());
    }

    /** For a start form that was submitted: the instance exists, though nothing of it is in the database yet. */
    static FieldContext of(ExecutionEntity instance) {
        return new FieldContext(
                businessKey(instance),
                instance.getId(),
                instance.getRootProcessInstanceId(),
                null,
                startOf(instance.getProcessDefinition()),
                user());
    }

    static FieldContext of(ProcessDefinitionEntity definition) {
        return new FieldContext(null, null, null, null, startOf(definition), user());
    }

    private static String businessKey(ExecutionEntity instance) {
        String key = instance.getBusinessKey();
        ExecutionEntity caller = instance.getSuperExecution();
        return key != null || caller == null ? key : businessKey(caller.getProcessInstance());
    }

    private static String startOf(ProcessDefinitionEntity definition) {
        return Optional.ofNullable(definition.getInitial())
                .map(ActivityImpl::getId)
                .orElse(null);
    }

    private static String user() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
