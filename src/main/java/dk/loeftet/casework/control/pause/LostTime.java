package dk.loeftet.casework.control.pause;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.control.CaseWait;
import dk.loeftet.casework.control.CaseWaits;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.DeadlineRule.SourceType;
import dk.loeftet.extension.wait.DeadlineTable;
import dk.loeftet.extension.wait.WaitWords;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.DeadlineMoves;
import dk.loeftet.extension.wait.ledger.Wait;
import dk.loeftet.extension.wait.ledger.Waits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
    private final Waits ledger;
    private final DeadlineMoves moves;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Clock clock;

    LostTime(
            CaseWaits waits,
            WorkingCalendar calendar,
            DeadlineTable deadlines,
            Waits ledger,
            DeadlineMoves moves,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            Clock clock) {
        this.waits = waits;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.moves = moves;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.clock = clock;
    }

    void giveBack(String caseNumber, List<ProcessInstance> instances, Instant since, String officeId) {
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
        Map<Wait, LocalDate> silent = days > 0 ? withoutTimer(caseNumber, instances, days, officeId) : Map.of();
        trusted.call(() -> {
            silent.forEach((wait, day) -> moves.move(wait.id(), day, null, null));
            moving.forEach(this::move);
            return null;
        });
    }

    /** The day of a wait without a task stands in the ledger, whether or not a timer fires on it. */
    private Map<Wait, LocalDate> withoutTimer(
            String caseNumber, List<ProcessInstance> instances, int days, String officeId) {
        Set<String> stopped = instances.stream().map(ProcessInstance::getId).collect(Collectors.toSet());
        return ledger.openOfCase(caseNumber).stream()
                .filter(wait -> stopped.contains(wait.processInstanceId()))
                .filter(wait -> wait.dueOn() != null && wait.taskId() == null && !wait.planned())
                .filter(wait -> wait.deadline() == null || !isFixed(wait.deadline(), wait.processInstanceId()))
                .collect(Collectors.toMap(
                        wait -> wait, wait -> calendar.add(wait.dueOn(), days, DateUnit.WD, officeId)));
    }

    private Date endOfNextWorkingDay(String officeId) {
        return WorkingCalendar.endOf(calendar.add(PauseDates.today(clock), 1, DateUnit.WD, officeId));
    }

    private void move(CaseWait wait, Date due) {
        if (wait.kind() == CaseWait.Kind.TASK) {
            moves.moveTask(wait.id(), due);
        } else {
            moves.moveTimer(wait.id(), due);
        }
    }

    private boolean staysWhereItIs(CaseWait wait) {
        return wait.planned()
                || wait.deadline().map(WaitWords::keys).orElse(List.of()).stream()
                        .anyMatch(key -> isFixed(key, wait.instanceId()));
    }

    /** A key that is computed for each wait names no row here, so it is no agreed date. */
    private boolean isFixed(String key, String instanceId) {
        return deadlines
                .find(key, PauseDates.today(clock))
                .filter(rule -> rule.sourceType() == SourceType.LAW
                        || rule.anchor()
                                .filter(anchor -> isKnown(anchor, instanceId))
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
