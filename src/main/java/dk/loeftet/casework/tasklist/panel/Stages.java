package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.cases.ModelStages;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.tasklist.panel.PanelFacts.ShownStage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/**
 * Where a case stands among the stages of its own model: the flow nodes directly in the main process that carry a
 * number in the property {@code stage}. A called process is seen as the call activity that waits for it.
 */
@Component
class Stages {

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;

    Stages(RepositoryService repositoryService, RuntimeService runtimeService, HistoryService historyService) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
    }

    List<ShownStage> of(ProcessInstance root) {
        Set<String> active = activeIn(root.getId());
        Set<String> left = leftIn(root.getId());
        List<Stage> defined = definedIn(root.getProcessDefinitionId());
        int reached = defined.stream()
                .filter(stage -> active.contains(stage.activityId()) && !stage.optional())
                .mapToInt(Stage::number)
                .min()
                .orElse(0);
        return defined.stream()
                .filter(stage ->
                        !stage.optional() || active.contains(stage.activityId()) || left.contains(stage.activityId()))
                .map(stage -> new ShownStage(stage.name(), state(stage, active, left, reached)))
                .toList();
    }

    /** A stage that lies behind without having been visited was passed by: the case began later or took another road. */
    private static String state(Stage stage, Set<String> active, Set<String> left, int reached) {
        if (active.contains(stage.activityId())) {
            return "current";
        }
        if (left.contains(stage.activityId())) {
            return "done";
        }
        return stage.number() < reached ? "passed" : "ahead";
    }

    private List<Stage> definedIn(String processDefinitionId) {
        String key = repositoryService.getProcessDefinition(processDefinitionId).getKey();
        return ModelStages.of(repositoryService.getBpmnModelInstance(processDefinitionId), key);
    }

    private Set<String> activeIn(String processInstanceId) {
        Set<String> ids = new HashSet<>();
        ActivityInstance tree = runtimeService.getActivityInstance(processInstanceId);
        if (tree != null) {
            Arrays.stream(tree.getChildActivityInstances())
                    .map(ActivityInstance::getActivityId)
                    .forEach(ids::add);
            Arrays.stream(tree.getChildTransitionInstances())
                    .map(TransitionInstance::getActivityId)
                    .forEach(ids::add);
        }
        return ids;
    }

    private Set<String> leftIn(String processInstanceId) {
        Set<String> ids = new HashSet<>();
        historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(ids::add);
        return ids;
    }
}
