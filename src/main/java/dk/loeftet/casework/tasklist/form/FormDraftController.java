package dk.loeftet.casework.tasklist.form;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.tasklist.form.FormOfTask.Draft;
import dk.loeftet.casework.tasklist.form.TaskFormController.Answers;
import dk.loeftet.casework.tasklist.form.TaskSubjects.Subject;
import dk.loeftet.extension.form.FieldContext;
import dk.loeftet.extension.form.FormPart;
import dk.loeftet.extension.form.ShownForm;
import dk.loeftet.extension.form.TaskForms;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of a task's form: kept while somebody writes, for those who may complete the task. */
@RestController
@RequestMapping("/api/tasks/{taskId}/form/draft")
class FormDraftController {

    private final Callers callers;
    private final TaskRights rights;
    private final TaskForms forms;
    private final TaskSubjects subjects;
    private final FormDrafts drafts;

    FormDraftController(Callers callers, TaskRights rights, TaskForms forms, TaskSubjects subjects, FormDrafts drafts) {
        this.callers = callers;
        this.rights = rights;
        this.forms = forms;
        this.subjects = subjects;
        this.drafts = drafts;
    }

    @PutMapping
    @Transactional
    Saved keep(@PathVariable String taskId, @RequestBody Answers body) {
        Caller caller = callers.current();
        rights.workable(taskId, caller);
        ShownForm form = forms.show(taskId, Map.of()).orElseThrow(NoSuchTask::new);
        // What is no field of the form, as after a change of the model, is no use to anybody.
        lock(form, taskId, caller);
        Map<String, Object> answers = new HashMap<>(body.orEmpty());
        answers.keySet().retainAll(keys(form));
        return new Saved(
                drafts.keep(taskId, caseOf(form), caller.userId(), answers).toInstant());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String taskId) {
        Caller caller = callers.current();
        rights.readable(taskId, caller);
        drafts.forget(taskId, caller.userId());
    }

    /** Goes on with what a colleague has begun, who keeps it; an own draft is replaced only when that is confirmed. */
    @PostMapping("/take")
    @Transactional
    Draft take(@PathVariable String taskId, @RequestBody From from) {
        Caller caller = callers.current();
        rights.workable(taskId, caller);
        Draft draft = drafts.ofColleagues(taskId, caller).stream()
                .filter(other -> other.userId().equals(from.userId()))
                .findFirst()
                .flatMap(other -> drafts.of(taskId, other.userId()))
                .orElseThrow(() -> new InvalidInput("userId", "Kladden findes ikke længere. Genindlæs siden."));
        ShownForm form = forms.show(taskId, Map.of()).orElseThrow(NoSuchTask::new);
        lock(form, taskId, caller);
        if (!from.replace() && drafts.of(taskId, caller.userId()).isPresent()) {
            throw new InvalidInput("replace", "Du har selv en kladde. Bekræft, at den må erstattes.");
        }
        drafts.keep(taskId, caseOf(form), caller.userId(), draft.answers());
        return draft;
    }

    /** Whoever completes the task meanwhile removes its drafts: none may come after. */
    private void lock(ShownForm form, String taskId, Caller caller) {
        subjects.lock(form.context().businessKey());
        rights.workable(taskId, caller);
    }

    private @Nullable UUID caseOf(ShownForm form) {
        FieldContext context = form.context();
        return subjects.of(context.businessKey()).map(Subject::caseId).orElse(null);
    }

    private static Set<String> keys(ShownForm form) {
        return form.parts().stream().flatMap(FormDraftController::fields).collect(Collectors.toSet());
    }

    private static Stream<String> fields(FormPart part) {
        return Stream.concat(
                Stream.ofNullable(part.key()), part.parts().stream().flatMap(FormDraftController::fields));
    }

    record Saved(Instant savedAt) {}

    /**
     * Whose draft is taken.
     *
     * @param replace whether it may replace the caller's own
     */
    record From(@Nullable String userId, boolean replace) {}
}
