package dk.loeftet.casework.tasklist.form;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.tasklist.form.FormOfTask.NextTask;
import dk.loeftet.casework.tasklist.form.TaskSubjects.Subject;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What somebody may go on with after a task: the next one of the same case, or else the most urgent of the own. */
@Component
class NextTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final TaskRights rights;
    private final TaskSubjects subjects;

    NextTasks(
            TaskService taskService,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            TaskRights rights,
            TaskSubjects subjects) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.rights = rights;
        this.subjects = subjects;
    }

    Optional<NextTask> after(@Nullable String businessKey, Caller caller) {
        return inCase(businessKey, caller)
                .map(task -> shown(task, true))
                .or(
                        () -> taskService
                                .createTaskQuery()
                                .taskAssignee(caller.userId())
                                .active()
                                .orderByDueDate()
                                .asc()
                                .listPage(0, 1)
                                .stream()
                                .findFirst()
                                .map(task -> shown(task, false)));
    }

    private Optional<Task> inCase(@Nullable String businessKey, Caller caller) {
        Stream<Task> open = businessKey == null
                ? Stream.empty()
                : taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .active()
                        .orderByDueDate()
                        .asc()
                        .list()
                        .stream();
        return open.filter(task -> caller.userId().equals(task.getAssignee())
                        || (task.getAssignee() == null && rights.isCandidate(task, caller)))
                .findFirst();
    }

    private NextTask shown(Task task, boolean sameCase) {
        ProcessInstance instance = trusted.call(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
        return new NextTask(
                task.getId(),
                task.getName(),
                instance == null
                        ? null
                        : subjects.of(instance.getBusinessKey())
                                .map(Subject::name)
                                .orElse(null),
                sameCase);
    }
}
