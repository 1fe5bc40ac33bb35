package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.tasklist.panel.PanelFacts.DueTask;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What the engine knows of a case: its main instance and its open tasks, those of called processes included. */
@Component
class CaseInEngine {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final UserNames userNames;

    CaseInEngine(RuntimeService runtimeService, TaskService taskService, UserNames userNames) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.userNames = userNames;
    }

    /** The main instance of the case to which the task belongs. */
    Optional<ProcessInstance> rootOf(Task task) {
        return Optional.ofNullable(task.getProcessInstanceId())
                .map(this::instance)
                .map(ProcessInstance::getRootProcessInstanceId)
                .map(this::instance);
    }

    private @Nullable ProcessInstance instance(String id) {
        return runtimeService.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    List<DueTask> openTasks(ProcessInstance root, String thisTaskId) {
        String[] instances =
                runtimeService.createProcessInstanceQuery().rootProcessInstanceId(root.getId()).list().stream()
                        .map(ProcessInstance::getId)
                        .toArray(String[]::new);
        return taskService.createTaskQuery().processInstanceIdIn(instances).orderByDueDate().asc().list().stream()
                .map(task -> new DueTask(
                        task.getId(),
                        task.getName(),
                        instant(task.getDueDate()),
                        responsible(task),
                        task.getId().equals(thisTaskId)))
                .toList();
    }

    private @Nullable String responsible(Task task) {
        if (task.getAssignee() != null) {
            return userNames.of(task.getAssignee());
        }
        String groups = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(group -> Role.ofGroup(group).map(Role::danishName).orElse(group))
                .sorted()
                .collect(Collectors.joining(", "));
        return groups.isEmpty() ? null : groups;
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
