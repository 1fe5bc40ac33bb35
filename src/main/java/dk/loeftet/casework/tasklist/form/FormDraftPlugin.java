package dk.loeftet.casework.tasklist.form;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the drafts of a task when it ends, however it ends and in the same transaction. */
@Component
class FormDraftPlugin extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;

    FormDraftPlugin(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // Not a bean: the starter would register it a second time.
        configuration.getCustomHistoryEventHandlers().add(new Forgetting(jdbc));
    }

    /** A history event is the one thing that completion, a boundary event, a move and a deletion have in common. */
    private record Forgetting(JdbcClient jdbc) implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricTaskInstanceEventEntity task
                    && (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
                            || event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_DELETE))) {
                jdbc.sql("delete from form_draft where task_id = :task")
                        .param("task", task.getTaskId())
                        .update();
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
