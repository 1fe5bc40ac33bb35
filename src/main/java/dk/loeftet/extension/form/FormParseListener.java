package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathway;
import dk.loeftet.extension.model.Pathways;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the guard in front of every form of a pathway's processes while they are parsed. */
final class FormParseListener extends AbstractBpmnParseListener {

    private final FormGuard guard;
    private final Pathways pathways;

    FormParseListener(FormGuard guard, Pathways pathways) {
        this.guard = guard;
        this.pathways = pathways;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        if (hasForm(definition.getStartFormDefinition()) && definition.getStartFormHandler() != null) {
            pathways.ofProcess(definition.getKey())
                    .ifPresent(pathway -> definition.setStartFormHandler(
                            new GuardedStartFormHandler(definition.getStartFormHandler(), guard, pathway)));
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (hasForm(task.getFormDefinition())) {
            pathways.ofProcess(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey())
                    .ifPresent(pathway -> guard(task, pathway));
        }
    }

    private void guard(TaskDefinition task, Pathway pathway) {
        GuardedTaskFormHandler handler = new GuardedTaskFormHandler(task.getTaskFormHandler(), guard, pathway);
        task.setTaskFormHandler(handler);
        // Built-in: it holds also where an administrator skips the model's own listeners.
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                (DelegateTask completed) -> handler.demandComplete((TaskEntity) completed));
    }

    private static boolean hasForm(FormDefinition form) {
        return form != null && (form.getFormKey() != null || form.getCamundaFormDefinitionKey() != null);
    }
}
