package dk.loeftet.casework.tasklist.card;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.sharing.EndedSharing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases of a page of tasks with one query each to the engine's tasks, its instances and the case files. */
@Component
class TaskCards {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final EndedSharing endedSharing;
    private final JdbcClient jdbc;

    TaskCards(
            TaskService taskService,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            EndedSharing endedSharing,
            JdbcClient jdbc) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.endedSharing = endedSharing;
        this.jdbc = jdbc;
    }

    /** The cards of those tasks that the caller may read; the others are left out. */
    List<TaskCard> of(List<String> taskIds, Caller caller) {
        // With the caller's own rights: whoever may not read the task learns nothing of the case.
        List<Task> tasks = taskService.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .toList();
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, String> numbers =
                caseNumbers(tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        Map<String, String> names = names(numbers.values().stream().distinct().toList());
        Set<String> stopped = caller.isInternal() ? endedSharing.tasksOf(Set.copyOf(numbers.values())) : Set.of();
        return tasks.stream()
                .filter(task -> names.containsKey(numbers.get(task.getProcessInstanceId())))
                .map(task -> {
                    String number = numbers.get(task.getProcessInstanceId());
                    return new TaskCard(
                            task.getId(),
                            caller.isInternal() ? number : null,
                            names.get(number),
                            stopped.contains(task.getId()));
                })
                .toList();
    }

    private Map<String, String> caseNumbers(Set<String> instances) {
        List<ProcessInstance> found = trusted.call(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceIds(instances)
                .list());
        return found.stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, String> names(List<String> caseNumbers) {
        Map<String, String> names = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("""
                            select c.case_number, p.first_name, p.last_name from case_file c
                            join person p on p.id = c.person_id where c.case_number in (:numbers)
                            """).param("numbers", caseNumbers).query(row -> {
                names.put(row.getString("case_number"), row.getString("first_name") + " " + row.getString("last_name"));
            });
            // A task about a whole meeting belongs to no case: what tells it from others is when and where.
            jdbc.sql("""
                            select meeting_number, held_on, starts_at, coalesce(place, 'online') as place from info_meeting
                            where meeting_number in (:numbers)
                            """)
                    .param("numbers", caseNumbers)
                    .query(Meeting.class)
                    .list()
                    .forEach(meeting -> names.put(meeting.meetingNumber(), meeting.inWords()));
        }
        return names;
    }

    private record Meeting(String meetingNumber, LocalDate heldOn, LocalTime startsAt, String place) {

        private static final DateTimeFormatter DANISH =
                DateTimeFormatter.ofPattern("d. MMMM 'kl.' H.mm", Locale.forLanguageTag("da"));

        String inWords() {
            return LocalDateTime.of(heldOn, startsAt).format(DANISH) + ", " + place;
        }
    }
}
