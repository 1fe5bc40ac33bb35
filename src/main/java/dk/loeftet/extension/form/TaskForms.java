package dk.loeftet.extension.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The forms of open tasks for pages of our own: the deployed form, filled and checked by the same rules as a submit. It
 * asks no rights; see to it first that the caller may read the task. Example:
 *
 * <pre>{@code
 * Task task = taskService.createTaskQuery().taskId(id).singleResult(); // with the caller's rights
 * ShownForm form = taskForms.show(task.getId(), answers).orElseThrow();
 * formService.submitTaskForm(task.getId(), form.answers());
 * }</pre>
 */
public final class TaskForms {

    private final ObjectProvider<ProcessEngine> engine;

    TaskForms(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * The types of components that such a page can draw, a date by its subtype. A form with anything else is left to
     * Tasklist, and named in {@link ShownForm#unknown()}.
     */
    public static Set<String> shownTypes() {
        return FormView.SHOWN;
    }

    /**
     * The form of the task.
     *
     * @param answers what was entered so far, by key: String (dates as ISO text), Number, Boolean, List, or null
     * @return empty where there is no such task, or it has no form-js form
     */
    public Optional<ShownForm> show(String taskId, Map<String, Object> answers) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            TaskDefinition definition = task == null ? null : task.getTaskDefinition();
            return definition != null && definition.getTaskFormHandler() instanceof GuardedTaskFormHandler guarded
                    ? context.runWithoutAuthorization(() -> guarded.show(task, answers))
                    : Optional.empty();
        });
    }
}
