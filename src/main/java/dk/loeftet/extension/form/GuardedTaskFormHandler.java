package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathway;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;

/** Stands between a task's form and the engine's own handler, which turns every submitted field into a variable. */
final class GuardedTaskFormHandler implements TaskFormHandler {

    private final TaskFormHandler engine;
    private final FormGuard guard;
    private final Pathway pathway;
    private final Map<String, String> properties;
    private final Consumer<CompletedTask> completions;

    /**
     * @param properties the task's extension properties
     * @param completions is told of every completed task
     */
    GuardedTaskFormHandler(
            TaskFormHandler engine,
            FormGuard guard,
            Pathway pathway,
            Map<String, String> properties,
            Consumer<CompletedTask> completions) {
        this.engine = engine;
        this.guard = guard;
        this.pathway = pathway;
        this.properties = properties;
        this.completions = completions;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData form = engine.createTaskForm(task);
        return new PrefilledTaskForm(form, () -> guard.prefill(form, FieldContexts.of(task)));
    }

    /** The task's form with what is known and entered so far; empty for a form that is no form-js form. */
    Optional<ShownForm> show(TaskEntity task, Map<String, Object> entered) {
        return guard.show(engine.createTaskForm(task), task, FieldContexts.of(task), entered);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        FormGuard.Accepted accepted =
                guard.accept(engine.createTaskForm(task), pathway, submitted, task, FieldContexts.of(task));
        engine.submitFormVariables(accepted.variables(), scope);
        SubmittedForms.inThisCommand().add(task.getId(), accepted.answers());
    }

    /** @throws FormRejected when the task is completed past its form and something required is missing */
    void complete(TaskEntity task) {
        FieldContext context = FieldContexts.of(task);
        completions.accept(new CompletedTask(context, task.getName(), properties, answers(task, context)));
    }

    /**
     * What was delegated and comes back has the same lock: its variables stay, whoever completes the task.
     *
     * @throws FormRejected when the task is resolved past its form and something is missing or wrong
     */
    void update(TaskEntity task) {
        PropertyChange delegation = task.getPropertyChanges().get(TaskEntity.DELEGATION);
        if (delegation != null && delegation.getNewValue() == DelegationState.RESOLVED) {
            answers(task, FieldContexts.of(task));
        }
    }

    private List<FormAnswer> answers(TaskEntity task, FieldContext context) {
        SubmittedForms said = SubmittedForms.inThisCommand();
        return said.answersOf(task.getId())
                .orElseGet(() -> guard.demandComplete(
                        engine.createTaskForm(task), task, said.variablesSetIn(task.getProcessInstanceId()), context));
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, definition, parse);
    }
}
