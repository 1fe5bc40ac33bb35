package dk.loeftet.extension.wait.ledger;

import java.time.Instant;
import java.util.function.Supplier;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What happens to a whole instance happens to all its waits at once. */
class InstanceEvents {

    private final Supplier<LedgerTables> tables;

    InstanceEvents(Supplier<LedgerTables> tables) {
        this.tables = tables;
    }

    void handle(CommandContext context, HistoricProcessInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            LedgerSession.of(context).migrateRoot(event.getRootProcessInstanceId());
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_UPDATE)) {
            Instant now = ClockUtil.getCurrentTime().toInstant();
            String instance = event.getProcessInstanceId();
            String root = event.getRootProcessInstanceId();
            if (HistoricProcessInstance.STATE_SUSPENDED.equals(event.getState())) {
                tables.get().standstill().pause(root, instance, now);
            } else if (HistoricProcessInstance.STATE_ACTIVE.equals(event.getState())) {
                tables.get().standstill().resume(root, instance, now);
            }
            if (instance.equals(root)) {
                tables.get().waits().rename(instance, event.getBusinessKey());
            }
        }
    }
}
