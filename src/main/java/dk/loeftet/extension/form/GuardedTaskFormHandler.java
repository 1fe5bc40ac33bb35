package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathway;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Stands between a task's form and the engine's own handler, which turns every submitted field into a variable. */
final class GuardedTaskFormHandler implements TaskFormHandler {

    private final TaskFormHandler engine;
    private final FormGuard guard;
    private final Pathway pathway;

    GuardedTaskFormHandler(TaskFormHandler engine, FormGuard guard, Pathway pathway) {
        this.engine = engine;
        this.guard = guard;
        this.pathway = pathway;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData form = engine.createTaskForm(task);
        return new PrefilledTaskForm(form, () -> guard.prefill(form, FieldContexts.of(task)));
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        VariableMap variables =
                guard.accept(engine.createTaskForm(task), pathway, properties, task, FieldContexts.of(task));
        engine.submitFormVariables(variables, scope);
        SubmittedForms.inThisCommand().add(task.getId());
    }

    void demandComplete(TaskEntity task) {
        if (!SubmittedForms.inThisCommand().contains(task.getId())) {
            guard.demandComplete(engine.createTaskForm(task), task, FieldContexts.of(task));
        }
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, definition, parse);
    }
}
