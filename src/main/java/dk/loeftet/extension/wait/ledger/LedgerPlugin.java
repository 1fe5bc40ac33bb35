package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Lets the engine keep the ledger. */
class LedgerPlugin extends AbstractProcessEnginePlugin {

    private final Supplier<LedgerTables> tables;
    private final Supplier<Deadlines> deadlines;
    private final Supplier<WorkingCalendar> calendar;

    LedgerPlugin(Supplier<LedgerTables> tables, Supplier<Deadlines> deadlines, Supplier<WorkingCalendar> calendar) {
        this.tables = tables;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // The handler is no bean: the starter would take it for the only one.
        configuration
                .getCustomHistoryEventHandlers()
                .add(new LedgerHandler(new InstanceEvents(tables), new IncidentEvents(tables, deadlines, calendar)));

        List<SessionFactory> sessions = configuration.getCustomSessionFactories();
        if (sessions == null) {
            sessions = new ArrayList<>();
            configuration.setCustomSessionFactories(sessions);
        }
        sessions.add(new Sessions());

        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new DueDates());
    }

    private final class Sessions implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return LedgerSession.class;
        }

        @Override
        public Session openSession() {
            return new LedgerSession(tables.get(), deadlines.get(), calendar.get());
        }
    }

    private final class DueDates extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, new TaskDueListener(tables, calendar));
        }
    }
}
