package dk.loeftet.extension.wait.ledger;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.lang.Nullable;

/** Hears in the engine's history where tokens stop and go on. */
class LedgerHandler implements HistoryEventHandler {

    private final InstanceEvents instances;
    private final IncidentEvents incidents;

    LedgerHandler(InstanceEvents instances, IncidentEvents incidents) {
        this.instances = instances;
        this.incidents = incidents;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        CommandContext context = Context.getCommandContext();
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            activity(context, activity);
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link) {
            link(context, link);
        } else if (event instanceof HistoricProcessInstanceEventEntity instance) {
            instances.handle(context, instance);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            incidents.handle(context, incident);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static void activity(CommandContext context, HistoricActivityInstanceEventEntity event) {
        ActivityImpl activity = activity(context, event.getProcessDefinitionId(), event.getActivityId());
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE)) {
            migrated(context, event, activity);
            return;
        }
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            String gateway = WaitPlaces.gatewayBefore(activity);
            if (gateway != null) {
                LedgerSession.of(context).met(gateway, event.getProcessInstanceId());
            }
        }
        if (!WaitPlaces.isWait(activity)) {
            return;
        }
        LedgerSession session = LedgerSession.of(context);
        String id = event.getActivityInstanceId();
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            session.enter(
                    execution(context, event),
                    activity,
                    id,
                    event.getStartTime().toInstant());
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE)) {
            if (event.getTaskId() != null) {
                TaskEntity task = context.getTaskManager().findTaskById(event.getTaskId());
                session.task(id, task, ClockUtil.getCurrentTime().toInstant());
            }
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            session.leave(
                    id,
                    event.getActivityId(),
                    event.getProcessInstanceId(),
                    event.getEndTime().toInstant(),
                    event.isCanceled());
        }
    }

    private static void migrated(
            CommandContext context, HistoricActivityInstanceEventEntity event, @Nullable ActivityImpl activity) {
        LedgerSession session = LedgerSession.of(context);
        ExecutionEntity execution = execution(context, event);
        session.migrateRoot(event.getRootProcessInstanceId());
        if (WaitPlaces.isWait(activity)) {
            session.migrate(new MigratedWaits.Moved(event.getActivityInstanceId(), execution, activity));
        }
    }

    private static void link(CommandContext context, HistoricIdentityLinkLogEventEntity link) {
        if (link.isEventOfType(HistoryEventTypes.IDENTITY_LINK_ADD)
                && link.getTaskId() != null
                && link.getGroupId() != null
                && IdentityLinkType.CANDIDATE.equals(link.getType())) {
            TaskEntity task = context.getTaskManager().findTaskById(link.getTaskId());
            LedgerSession.of(context).offer(task, link.getGroupId());
        }
    }

    static ExecutionEntity execution(CommandContext context, HistoryEvent event) {
        return context.getExecutionManager().findExecutionById(event.getExecutionId());
    }

    static @Nullable ActivityImpl activity(
            CommandContext context, @Nullable String definitionId, @Nullable String activityId) {
        return definitionId == null || activityId == null
                ? null
                : context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(definitionId)
                        .findActivity(activityId);
    }
}
