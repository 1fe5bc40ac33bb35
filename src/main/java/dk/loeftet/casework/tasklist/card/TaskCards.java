package dk.loeftet.casework.tasklist.card;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.sharing.EndedSharing;
import dk.loeftet.casework.tasklist.due.DueDay;
import dk.loeftet.casework.tasklist.due.DueDays;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Finds the cases of a page of tasks: the engine says which tasks the caller may read, one statement what is behind them. */
@Component
class TaskCards {

    private final TaskService taskService;
    private final CardTable table;
    private final EndedSharing endedSharing;
    private final DueDays dueDays;

    TaskCards(TaskService taskService, CardTable table, EndedSharing endedSharing, DueDays dueDays) {
        this.taskService = taskService;
        this.table = table;
        this.endedSharing = endedSharing;
        this.dueDays = dueDays;
    }

    /** The cards of those tasks that the caller may read; the others are left out. */
    List<TaskCard> of(List<String> taskIds, Caller caller) {
        // With the caller's own rights: whoever may not read the task learns nothing of the case.
        List<Task> tasks = taskService
                .createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .list();
        Map<String, CardTable.Row> rows =
                table.of(tasks.stream().map(Task::getId).toList());
        Set<String> stopped = caller.isInternal() ? stopped(rows) : Set.of();
        return tasks.stream()
                .filter(task -> rows.containsKey(task.getId()))
                .map(task -> card(task, rows.get(task.getId()), stopped.contains(task.getId()), caller.isInternal()))
                .toList();
    }

    private Set<String> stopped(Map<String, CardTable.Row> rows) {
        return rows.isEmpty()
                ? Set.of()
                : endedSharing.tasksOf(
                        rows.values().stream().map(CardTable.Row::number).collect(Collectors.toSet()));
    }

    /** People outside the municipality get the name and their own deadline, nothing else of the case. */
    private TaskCard card(Task task, CardTable.Row row, boolean stopped, boolean internal) {
        DueDay due = task.isSuspended()
                ? dueDays.paused(internal ? row.untilOn() : null)
                : dueDays.of(day(task.getDueDate()), row.isPlanned(), row.officeId());
        return new TaskCard(
                task.getId(),
                internal ? row.number() : null,
                row.name(),
                internal && row.isProtected(),
                internal ? row.stageName() : null,
                due,
                stopped);
    }

    private static @Nullable LocalDate day(@Nullable Date due) {
        return due == null ? null : LocalDate.ofInstant(due.toInstant(), WorkingCalendar.ZONE);
    }
}
