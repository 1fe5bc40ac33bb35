package dk.loeftet.extension.wait.ledger;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** What waits, as the engine's own trees of activity instances tell it. */
final class EngineState {

    private static final Set<String> WAITS = Set.of(
            "userTask",
            "receiveTask",
            "intermediateMessageCatch",
            "intermediateSignalCatch",
            "intermediateConditional",
            "intermediateTimer",
            "eventBasedGateway");

    private EngineState() {}

    /** {@code id activity} of everything that waits, and the ids of incidents where they arose. */
    static Set<String> open(ProcessEngine engine) {
        Set<String> found = new TreeSet<>();
        Set<String> external = engine.getExternalTaskService().createExternalTaskQuery().list().stream()
                .map(task -> task.getActivityInstanceId())
                .collect(Collectors.toSet());
        for (ProcessInstance instance :
                engine.getRuntimeService().createProcessInstanceQuery().list()) {
            collect(engine.getRuntimeService().getActivityInstance(instance.getId()), external, found);
        }
        for (Incident incident :
                engine.getRuntimeService().createIncidentQuery().list()) {
            if (incident.getId().equals(incident.getRootCauseIncidentId())) {
                found.add(incident.getId() + " " + incident.getActivityId());
            }
        }
        return found;
    }

    private static void collect(ActivityInstance instance, Set<String> external, Set<String> found) {
        if (WAITS.contains(instance.getActivityType()) || external.contains(instance.getId())) {
            found.add(instance.getId() + " " + instance.getActivityId());
        }
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            collect(child, external, found);
        }
    }
}
