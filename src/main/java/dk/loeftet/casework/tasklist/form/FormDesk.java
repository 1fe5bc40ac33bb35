package dk.loeftet.casework.tasklist.form;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.tasklist.form.FormOfTask.About;
import dk.loeftet.casework.tasklist.form.FormOfTask.Checked;
import dk.loeftet.casework.tasklist.form.FormOfTask.Done;
import dk.loeftet.casework.tasklist.form.TaskConflict.Kind;
import dk.loeftet.casework.tasklist.form.TaskFormController.Answers;
import dk.loeftet.casework.tasklist.form.TaskSubjects.Deed;
import dk.loeftet.casework.tasklist.form.TaskSubjects.Subject;
import dk.loeftet.extension.form.FieldContext;
import dk.loeftet.extension.form.ShownForm;
import dk.loeftet.extension.form.TaskForms;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, checks and submits the form of a task for those who may. */
@Component
class FormDesk {

    private final TaskRights rights;
    private final TaskForms forms;
    private final TaskSubjects subjects;
    private final FormDrafts drafts;
    private final NextTasks nextTasks;
    private final TaskService taskService;
    private final FormService formService;
    private final Clock clock;

    FormDesk(
            TaskRights rights,
            TaskForms forms,
            TaskSubjects subjects,
            FormDrafts drafts,
            NextTasks nextTasks,
            TaskService taskService,
            FormService formService,
            Clock clock) {
        this.rights = rights;
        this.forms = forms;
        this.subjects = subjects;
        this.drafts = drafts;
        this.nextTasks = nextTasks;
        this.taskService = taskService;
        this.formService = formService;
        this.clock = clock;
    }

    FormOfTask open(String taskId, Caller caller) {
        Task task = rights.readable(taskId, caller);
        ShownForm form = forms.show(taskId, Map.of()).orElse(null);
        RuntimeException obstacle = rights.obstacle(task, caller).orElse(null);
        boolean workable = obstacle == null;
        return new FormOfTask(
                taskId,
                task.getName(),
                about(task, form, caller),
                form == null ? null : form.version(),
                obstacle == null ? null : inWords(obstacle),
                form == null ? List.of() : form.parts(),
                form == null ? null : form.state(),
                form == null ? Set.of() : form.watched(),
                form == null ? Set.of("?") : form.unknown(),
                workable ? drafts.of(taskId, caller.userId()).orElse(null) : null,
                workable ? drafts.ofColleagues(taskId, caller) : List.of());
    }

    Checked check(String taskId, Map<String, Object> answers, Caller caller) {
        rights.readable(taskId, caller);
        ShownForm form = forms.show(taskId, answers).orElseThrow(NoSuchTask::new);
        return new Checked(form.version(), form.state());
    }

    /** Completes the task; one that nobody has taken is the caller's from here on, without another click. */
    @Transactional
    public Done submit(String taskId, Answers body, Caller caller) {
        if (body.version() == null || body.answers() == null) {
            throw new InvalidInput("version", "Formularen er ufuldstændig. Genindlæs siden, og prøv igen.");
        }
        rights.workable(taskId, caller);
        String businessKey = forms.show(taskId, Map.of())
                .map(ShownForm::context)
                .map(FieldContext::businessKey)
                .orElse(null);
        subjects.lock(businessKey);
        // Once more: meanwhile another may have come first.
        Task task = rights.workable(taskId, caller);
        ShownForm form = forms.show(taskId, body.answers()).orElseThrow(NoSuchTask::new);
        if (!form.version().equals(body.version())) {
            throw changed(businessKey, caller);
        }
        if (task.getAssignee() == null) {
            taskService.claim(taskId, caller.userId());
        }
        formService.submitTaskForm(taskId, form.answers());
        return new Done(nextTasks.after(businessKey, caller).orElse(null));
    }

    /** Why a submit found the task otherwise than it was a moment ago. */
    RuntimeException whatHappened(String taskId, Caller caller) {
        try {
            rights.workable(taskId, caller);
        } catch (TaskConflict | NoSuchTask | AccessDenied known) {
            return known;
        }
        return new TaskConflict(
                Kind.CHANGED, "Sagen blev ændret i samme øjeblik. Prøv igen. Intet er gemt endnu.", null, null);
    }

    private TaskConflict changed(@Nullable String businessKey, Caller caller) {
        // Who works on the case, and when, is nothing for a partner.
        Optional<Deed> latest = caller.isInternal() ? subjects.latestIn(businessKey) : Optional.empty();
        String by = latest.map(Deed::doneBy).map(rights::nameOf).orElse(null);
        return new TaskConflict(
                Kind.CHANGED,
                "Sagen er ændret, siden du åbnede opgaven"
                        + latest.map(deed -> ", senest af " + by + " " + TaskSubjects.when(deed.at(), clock.instant()))
                                .orElse("")
                        + ". Se felterne igennem, og send igen. Intet er gemt endnu.",
                by,
                latest.map(Deed::at).orElse(null));
    }

    private About about(Task task, @Nullable ShownForm form, Caller caller) {
        String businessKey = form == null ? null : form.context().businessKey();
        Optional<Subject> subject = subjects.of(businessKey);
        return new About(
                subject.map(Subject::name).orElse(null),
                caller.isInternal() && subject.map(Subject::caseId).isPresent() ? businessKey : null,
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                clock.instant(),
                caller.isInternal() && subject.map(Subject::addressProtected).orElse(false));
    }

    private static String inWords(RuntimeException obstacle) {
        return obstacle instanceof AccessDenied
                ? "Opgaven er ikke din. Du kan læse den, men ikke løse den."
                : obstacle.getMessage();
    }
}
