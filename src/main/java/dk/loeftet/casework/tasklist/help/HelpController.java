package dk.loeftet.casework.tasklist.help;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.extension.web.NotHere;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever sees a task what helps with its form. */
@RestController
class HelpController {

    private final Callers callers;
    private final TaskService tasks;
    private final HelpTexts texts;

    HelpController(Callers callers, TaskService tasks, HelpTexts texts) {
        this.callers = callers;
        this.tasks = tasks;
        this.texts = texts;
    }

    /** Empty for a form without help; a task that the caller does not see is not there. */
    @GetMapping("/api/tasks/{taskId}/help")
    ResponseEntity<Help> help(@PathVariable String taskId) {
        callers.current();
        Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null) {
            throw new NotHere();
        }
        return ResponseEntity.ok(Optional.ofNullable(task.getCamundaFormRef())
                .map(CamundaFormRef::getKey)
                .map(texts::of)
                .orElse(Help.NONE));
    }
}
