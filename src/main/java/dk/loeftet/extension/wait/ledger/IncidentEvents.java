package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** A failed step is a wait on the system: the case stands until somebody repairs it. */
class IncidentEvents {

    /** The deadline of a repair, where the deadline table has one. */
    static final String DEADLINE = "system.incident";

    private final Supplier<LedgerTables> tables;
    private final Supplier<Deadlines> deadlines;
    private final Supplier<WorkingCalendar> calendar;

    IncidentEvents(Supplier<LedgerTables> tables, Supplier<Deadlines> deadlines, Supplier<WorkingCalendar> calendar) {
        this.tables = tables;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    void handle(CommandContext context, HistoricIncidentEventEntity event) {
        // A called model's incident shows at all its callers; the wait is where it arose. Timer starts belong to no
        // case.
        if (event.getExecutionId() == null || !event.getId().equals(event.getRootCauseIncidentId())) {
            return;
        }
        ActivityImpl activity = LedgerHandler.activity(context, event.getProcessDefinitionId(), event.getActivityId());
        if (event.isEventOfType(HistoryEventTypes.INCIDENT_CREATE) && activity != null) {
            open(LedgerHandler.execution(context, event), activity, event);
        } else if (event.isEventOfType(HistoryEventTypes.INCIDENT_MIGRATE) && activity != null) {
            LedgerSession session = LedgerSession.of(context);
            ExecutionEntity execution = LedgerHandler.execution(context, event);
            session.migrateRoot(execution.getRootProcessInstanceId());
            session.migrate(new MigratedWaits.Moved(event.getId(), execution, activity));
        } else if (event.isEventOfType(HistoryEventTypes.INCIDENT_RESOLVE)) {
            end(context, event, false);
        } else if (event.isEventOfType(HistoryEventTypes.INCIDENT_DELETE)) {
            end(context, event, true);
        }
    }

    private static void end(CommandContext context, HistoricIncidentEventEntity event, boolean cancelled) {
        LedgerSession.of(context)
                .endIncident(
                        event.getId(),
                        event.getProcessInstanceId(),
                        event.getEndTime().toInstant(),
                        cancelled);
    }

    private void open(ExecutionEntity execution, ActivityImpl activity, HistoricIncidentEventEntity event) {
        Instant at = event.getCreateTime().toInstant();
        DueTime due = deadlines
                .get()
                .findDueDay(DEADLINE, execution.getTenantId(), LocalDate.ofInstant(at, WorkingCalendar.ZONE))
                .map(day -> DueTime.of(day, false, at, calendar.get()))
                .orElse(DueTime.NEVER);
        Instant pausedAt = execution.isSuspended() ? at : null;
        WaitRow row = new WaitRow(
                WaitRow.Kind.INCIDENT,
                event.getId(),
                at,
                null,
                null,
                pausedAt,
                Place.of(execution, activity),
                Actor.SYSTEM,
                pausedAt == null ? due : due.still());
        tables.get().waits().insert(row);
        if (pausedAt != null) {
            tables.get().standstill().begin(row.sourceId(), pausedAt);
        }
    }
}
