package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.lang.Nullable;

/**
 * What one command of the engine does to the ledger. It is written when the engine writes its own changes, in the same
 * transaction; a command that fails leaves nothing.
 */
final class LedgerSession implements Session {

    private final WaitTable table;
    private final DeadlineStore store;
    private final Standstill standstill;
    private final DueTimes times;
    private final NewDeadlines deadlines = new NewDeadlines();
    private final Map<String, OpenedWait> opened = new LinkedHashMap<>();
    private final Map<String, Departure> left = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final List<MigratedWaits.Moved> moved = new ArrayList<>();
    private final Set<String> migratedRoots = new LinkedHashSet<>();

    LedgerSession(LedgerTables tables, Deadlines allDeadlines, WorkingCalendar calendar) {
        this.table = tables.waits();
        this.store = tables.deadlines();
        this.standstill = tables.standstill();
        this.times = new DueTimes(allDeadlines, calendar, deadlines);
    }

    static LedgerSession of(CommandContext context) {
        return context.getSession(LedgerSession.class);
    }

    NewDeadlines deadlines() {
        return deadlines;
    }

    boolean hasOpened(String sourceId) {
        return opened.containsKey(sourceId);
    }

    void enter(ExecutionEntity execution, ActivityImpl activity, String sourceId, Instant at) {
        opened.put(sourceId, new OpenedWait(execution, activity, sourceId, at));
    }

    void task(String sourceId, TaskEntity task, Instant at) {
        OpenedWait wait = opened.get(sourceId);
        if (wait == null) {
            table.assign(sourceId, task.getId(), task.getAssignee(), at);
        } else {
            wait.hasTask(task, at);
            Optional.ofNullable(groups.get(task.getId())).ifPresent(wait::offeredTo);
        }
    }

    void taskIsDue(String sourceId, DueDay due) {
        Optional.ofNullable(opened.get(sourceId)).ifPresent(wait -> wait.taskIsDue(due));
    }

    void offer(TaskEntity task, String groupId) {
        groups.putIfAbsent(task.getId(), groupId);
        ExecutionEntity execution = task.getExecution();
        if (execution == null) {
            return;
        }
        OpenedWait wait = opened.get(execution.getActivityInstanceId());
        if (wait == null) {
            table.offer(execution.getActivityInstanceId(), groupId);
        } else {
            wait.offeredTo(groupId);
        }
    }

    void leave(String sourceId, String activityId, String processInstanceId, Instant at, boolean cancelled) {
        OpenedWait wait = opened.get(sourceId);
        if (wait == null) {
            left.put(sourceId, new Departure(activityId, processInstanceId, at, cancelled));
        } else {
            wait.left(at, cancelled, times);
        }
    }

    /**
     * The engine's last word counts: of a failed timer that fires after all it deletes the incident together with the
     * token's jobs, and then says that it is solved.
     */
    void endIncident(String incidentId, String processInstanceId, Instant at, boolean cancelled) {
        left.put(incidentId, new Departure(null, processInstanceId, at, cancelled));
    }

    /** The engine cancels an event gateway before it goes to the event that came: what was waited for has happened. */
    void met(String gatewayId, String processInstanceId) {
        opened.values().stream()
                .filter(wait -> wait.wasCancelledAt(gatewayId, processInstanceId))
                .reduce((earlier, later) -> later)
                .ifPresent(OpenedWait::wasMet);
        left.entrySet().stream()
                .filter(one -> one.getValue().wasCancelledAt(gatewayId, processInstanceId))
                .reduce((earlier, later) -> later)
                .ifPresent(one -> one.setValue(one.getValue().met()));
    }

    void migrate(MigratedWaits.Moved wait) {
        moved.add(wait);
    }

    void migrateRoot(String rootInstanceId) {
        migratedRoots.add(rootInstanceId);
    }

    @Override
    public void flush() {
        // Reading may open another session of the engine, and then this one is asked to flush once more.
        List<OpenedWait> entered = List.copyOf(opened.values());
        entered.forEach(wait -> wait.describe(times));
        opened.clear();
        List<WaitRow> rows = entered.stream().map(OpenedWait::row).toList();
        List<WaitTable.Departed> departed = left.entrySet().stream()
                .map(one -> new WaitTable.Departed(
                        one.getKey(), one.getValue().at(), one.getValue().cancelled()))
                .toList();
        left.clear();
        table.write(rows, departed);
        rows.stream()
                .filter(row -> row.pausedAt() != null)
                .forEach(row -> standstill.begin(row.sourceId(), row.pausedAt()));
        deadlines.writeTo(store);
        if (!migratedRoots.isEmpty()) {
            new MigratedWaits(table, store).follow(migratedRoots, moved);
            migratedRoots.clear();
            moved.clear();
        }
    }

    @Override
    public void close() {
        // What was not written belongs to a command that failed.
    }

    /** A token that leaves a wait which it entered earlier; without an activity where an incident ends. */
    private record Departure(@Nullable String activityId, String processInstanceId, Instant at, boolean cancelled) {

        boolean wasCancelledAt(String otherActivityId, String otherInstanceId) {
            return cancelled && otherActivityId.equals(activityId) && processInstanceId.equals(otherInstanceId);
        }

        Departure met() {
            return new Departure(activityId, processInstanceId, at, false);
        }
    }
}
