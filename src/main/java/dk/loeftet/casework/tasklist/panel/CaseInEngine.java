package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.deadline.MovableDeadlines.Movable;
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
    private final CaseInstances instances;

    CaseInEngine(RuntimeService runtimeService, TaskService taskService, UserNames userNames, CaseInstances instances) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.userNames = userNames;
        this.instances = instances;
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

    /** The main instance of the case; the task may belong to another that waits beside it. */
    Optional<ProcessInstance> mainOf(CaseRecord caseRecord) {
        return Optional.ofNullable(caseRecord.processInstanceId()).map(this::instance);
    }

    List<DueTask> openTasks(String caseNumber, String thisTaskId, Movable movable) {
        String[] ids =
                instances.of(caseNumber).stream().map(ProcessInstance::getId).toArray(String[]::new);
        return taskService.createTaskQuery().processInstanceIdIn(ids).orderByDueDate().asc().list().stream()
                .map(task -> new DueTask(
                        task.getId(),
                        task.getName(),
                        instant(task.getDueDate()),
                        responsible(task),
                        task.getId().equals(thisTaskId),
                        movable.ofTask(task.getId())))
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
