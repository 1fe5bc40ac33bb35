package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathway;
import dk.loeftet.extension.model.Pathways;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
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
    private final Consumer<CompletedTask> completions;

    FormParseListener(FormGuard guard, Pathways pathways, Consumer<CompletedTask> completions) {
        this.guard = guard;
        this.pathways = pathways;
        this.completions = completions;
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
                    .ifPresent(pathway -> guard(task, pathway, propertiesOf(element)));
        }
    }

    private void guard(TaskDefinition task, Pathway pathway, Map<String, String> properties) {
        GuardedTaskFormHandler handler =
                new GuardedTaskFormHandler(task.getTaskFormHandler(), guard, pathway, properties, completions);
        task.setTaskFormHandler(handler);
        // Built-in: it holds also where an administrator skips the model's own listeners.
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, (DelegateTask completed) -> handler.complete((TaskEntity) completed));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_UPDATE, (DelegateTask updated) -> handler.update((TaskEntity) updated));
    }

    private static Map<String, String> propertiesOf(Element element) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        return properties == null ? Map.of() : Map.copyOf(properties);
    }

    private static boolean hasForm(FormDefinition form) {
        return form != null && (form.getFormKey() != null || form.getCamundaFormDefinitionKey() != null);
    }
}
