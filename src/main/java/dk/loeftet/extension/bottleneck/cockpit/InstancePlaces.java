package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.InstanceWait;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.lang.Nullable;

/** Where the waits of a case are seen on the diagram of one of its instances: the case's own one, or a called one. */
final class InstancePlaces {

    private final HistoryService history;
    private final ProcessInstance shown;
    private final ModelElements elements;
    private final Map<String, String> calls = new HashMap<>();
    private final Map<String, Optional<String>> callers = new HashMap<>();

    InstancePlaces(ProcessEngine engine, ProcessInstance shown, ProcessDefinition definition) {
        history = engine.getHistoryService();
        this.shown = shown;
        elements = new ModelElements(engine.getRepositoryService(), definition, Set.of(definition.getId()));
        for (HistoricActivityInstance call : history.createHistoricActivityInstanceQuery()
                .processInstanceId(shown.getId())
                .activityType("callActivity")
                .list()) {
            if (call.getCalledProcessInstanceId() != null) {
                calls.put(call.getCalledProcessInstanceId(), call.getActivityId());
            }
        }
    }

    /** Whether it happened in the instance or in one that it called, however deep. */
    boolean holds(InstanceWait wait) {
        return shown.getId().equals(shown.getRootProcessInstanceId()) || element(wait) != null;
    }

    /** The element and everything around it. */
    Set<String> elements(InstanceWait wait) {
        String element = element(wait);
        Set<String> around = elements.around(element);
        // As the model was when it waited there, before the case was moved to this version.
        return around.isEmpty() ? elements.around(wait.stage()) : around;
    }

    private @Nullable String element(InstanceWait wait) {
        if (wait.instance().equals(shown.getId())) {
            return wait.activity();
        }
        String instance = wait.instance();
        while (instance != null && !calls.containsKey(instance)) {
            instance = callers.computeIfAbsent(instance, this::caller).orElse(null);
        }
        return instance == null ? null : calls.get(instance);
    }

    private Optional<String> caller(String instance) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult())
                .map(HistoricProcessInstance::getSuperProcessInstanceId);
    }
}
