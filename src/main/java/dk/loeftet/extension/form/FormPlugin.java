package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathways;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Brings the guard of forms and variables into the engine. */
final class FormPlugin extends AbstractProcessEnginePlugin {

    private final FormGuard guard;
    private final Pathways pathways;
    private final FormProperties properties;
    private final Consumer<CompletedTask> completions;

    FormPlugin(FormGuard guard, Pathways pathways, FormProperties properties, Consumer<CompletedTask> completions) {
        this.guard = guard;
        this.pathways = pathways;
        this.properties = properties;
        this.completions = completions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new FormParseListener(guard, pathways, completions));

        List<SessionFactory> sessions = configuration.getCustomSessionFactories();
        if (sessions == null) {
            sessions = new ArrayList<>();
            configuration.setCustomSessionFactories(sessions);
        }
        sessions.add(new SubmittedForms.Factory());

        // Not a bean: the starter would register it a second time.
        configuration.getCustomHistoryEventHandlers().add(new VariableGuard(pathways, properties));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        HistoryLevel level = configuration.getHistoryLevel();
        if (level != null && !level.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, null)) {
            throw new IllegalStateException("Historikniveauet »" + level.getName() + "« melder ikke om variabler, så"
                    + " ukendte variabler kan ikke afvises. Sæt camunda.bpm.history-level til audit eller full.");
        }
    }
}
