package dk.loeftet.casework.control.pause;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.control.CaseWait;
import dk.loeftet.casework.control.CaseWaits;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.DeadlineRule.SourceType;
import dk.loeftet.extension.wait.DeadlineTable;
import dk.loeftet.extension.wait.WaitWords;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Gives a case the working days back that it has stood still. Dates that were agreed, dates that count from one, and
 * periods of the law stay where they are: the course begins and the complaint runs out whoever is ill. When such a day has
 * passed meanwhile, people have the next working day to say what came in before the case goes on without it.
 */
@Component
class LostTime {

    private final CaseWaits waits;
    private final WorkingCalendar calendar;
    private final DeadlineTable deadlines;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Clock clock;

    LostTime(
            CaseWaits waits,
            WorkingCalendar calendar,
            DeadlineTable deadlines,
            TaskService taskService,
            ManagementService managementService,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            Clock clock) {
        this.waits = waits;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.taskService = taskService;
        this.managementService = managementService;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.clock = clock;
    }

    void giveBack(List<ProcessInstance> instances, Instant since, String officeId) {
        int days = calendar.workingDaysBetween(
                LocalDate.ofInstant(since, WorkingCalendar.ZONE), PauseDates.today(clock), officeId);
        Date untilSaid = endOfNextWorkingDay(officeId);
        Map<CaseWait, Date> moving = new HashMap<>();
        for (CaseWait wait : waits.in(instances)) {
            if (wait.due() == null) {
                continue;
            }
            if (!staysWhereItIs(wait)) {
                if (days > 0) {
                    moving.put(wait, later(wait.due(), days, officeId));
                }
            } else if (wait.kind() != CaseWait.Kind.TASK && wait.due().isBefore(clock.instant())) {
                moving.put(wait, untilSaid);
            }
        }
        trusted.call(() -> {
            moving.forEach(this::move);
            return null;
        });
    }

    private Date endOfNextWorkingDay(String officeId) {
        return WorkingCalendar.endOf(calendar.add(PauseDates.today(clock), 1, DateUnit.WD, officeId));
    }

    private void move(CaseWait wait, Date due) {
        if (wait.kind() == CaseWait.Kind.TASK) {
            Task task = taskService.createTaskQuery().taskId(wait.id()).singleResult();
            task.setDueDate(due);
            taskService.saveTask(task);
        } else {
            managementService.setJobDuedate(wait.id(), due);
        }
    }

    private boolean staysWhereItIs(CaseWait wait) {
        return wait.planned()
                || wait.deadline().map(WaitWords::keys).orElse(List.of()).stream()
                        .anyMatch(key -> isFixed(key, wait));
    }

    /** A key that is computed for each wait names no row here, so it is no agreed date. */
    private boolean isFixed(String key, CaseWait wait) {
        return deadlines
                .find(key, PauseDates.today(clock))
                .filter(rule -> rule.sourceType() == SourceType.LAW
                        || rule.anchor()
                                .filter(anchor -> isKnown(anchor, wait.instanceId()))
                                .isPresent())
                .isPresent();
    }

    private boolean isKnown(String variable, String instanceId) {
        return trusted.call(() -> runtimeService.getVariable(instanceId, variable)) != null;
    }

    /** The same time of a later day. */
    private Date later(Instant due, int workingDays, String officeId) {
        ZonedDateTime then = due.atZone(WorkingCalendar.ZONE);
        LocalDate day = calendar.add(then.toLocalDate(), workingDays, DateUnit.WD, officeId);
        return Date.from(then.with(day).toInstant());
    }
}
