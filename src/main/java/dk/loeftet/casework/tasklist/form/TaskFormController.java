package dk.loeftet.casework.tasklist.form;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.tasklist.form.FormOfTask.Checked;
import dk.loeftet.casework.tasklist.form.FormOfTask.Done;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form of a task as our own tab shows it: opened, checked while it is filled in, and submitted. */
@RestController
@RequestMapping("/api/tasks/{taskId}/form")
class TaskFormController {

    private final Callers callers;
    private final FormDesk desk;

    TaskFormController(Callers callers, FormDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @GetMapping
    FormOfTask open(@PathVariable String taskId) {
        return desk.open(taskId, callers.current());
    }

    @PostMapping("/check")
    Checked check(@PathVariable String taskId, @RequestBody Answers body) {
        return desk.check(taskId, body.orEmpty(), callers.current());
    }

    @PostMapping
    Done submit(@PathVariable String taskId, @RequestBody Answers body) {
        Caller caller = callers.current();
        try {
            return desk.submit(taskId, body, caller);
        } catch (OptimisticLockingException | NotFoundException | NullValueException overtaken) {
            // Somebody was faster by a moment; what has become of the task is known only now.
            throw desk.whatHappened(taskId, caller);
        }
    }

    /**
     * What has been filled in.
     *
     * @param version of the form that was shown; needed to submit
     */
    record Answers(
            @Nullable String version,

            @JsonDeserialize(using = AnswersAsTyped.class) @Nullable
            Map<String, Object> answers) {

        Map<String, Object> orEmpty() {
            return answers == null ? Map.of() : answers;
        }
    }
}
