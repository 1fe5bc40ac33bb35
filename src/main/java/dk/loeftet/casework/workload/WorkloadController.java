package dk.loeftet.casework.workload;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.tasklist.TasklistPage;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A team leader sees what lies with whom and gives it to somebody else. */
@RestController
@RequestMapping("/api/workload")
class WorkloadController {

    static final Role[] DISTRIBUTORS = {Role.TEAM_LEADER};

    private final Callers callers;
    private final Workloads workloads;
    private final HandoverDesk desk;

    WorkloadController(Callers callers, Workloads workloads, HandoverDesk desk) {
        this.callers = callers;
        this.workloads = workloads;
        this.desk = desk;
    }

    /** Before all others: who leads a team opens our pages for this. */
    @Bean
    static TasklistPage workloadPage() {
        return new TasklistPage("workload", 1, caller -> caller.hasAny(DISTRIBUTORS));
    }

    /** Everyone of the own offices, by name; first what nobody has taken. */
    @GetMapping
    List<PersonLoad> workload() {
        return workloads.of(distributor());
    }

    /** The open tasks of one person, the most urgent first; without a person those that nobody has taken. */
    @GetMapping("/tasks")
    List<OpenTask> tasks(@RequestParam(required = false) @Nullable String person) {
        return workloads.tasks(person == null || person.isBlank() ? null : person, distributor());
    }

    /** Gives tasks to another person, or with {@code preview} says what would happen. */
    @PostMapping("/handover")
    Handover handover(@RequestBody Wanted wanted) {
        return desk.handOver(wanted, distributor());
    }

    private Caller distributor() {
        Caller caller = callers.current();
        caller.mustHaveAny(DISTRIBUTORS);
        return caller;
    }

    /**
     * A handover as somebody wants it.
     *
     * @param tasks ids
     * @param from user id of who has them as the caller sees it; null when nobody has taken them
     * @param to user id of who gets them
     * @param cases whether the cases get the new person too, so that what comes later goes there
     */
    record Wanted(
            @Nullable List<String> tasks,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean cases,
            @Nullable Boolean preview) {}
}
