package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.tasklist.panel.PanelFacts.Stage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * Where a case stands among the stages of its own model: the flow nodes directly in the main process that carry a
 * number in the property {@code stage}. A called process is seen as the call activity that waits for it.
 */
@Component
class Stages {

    private static final String NUMBER = "stage";

    /** A stage that most cases never see: shown only where it was visited. */
    private static final String OPTIONAL = "optional";

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;

    Stages(RepositoryService repositoryService, RuntimeService runtimeService, HistoryService historyService) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
    }

    List<Stage> of(ProcessInstance root) {
        Set<String> active = activeIn(root.getId());
        Set<String> left = leftIn(root.getId());
        List<Defined> defined = definedIn(root.getProcessDefinitionId());
        int reached = defined.stream()
                .filter(stage -> active.contains(stage.id()) && !stage.optional())
                .mapToInt(Defined::number)
                .min()
                .orElse(0);
        return defined.stream()
                .filter(stage -> !stage.optional() || active.contains(stage.id()) || left.contains(stage.id()))
                .map(stage -> new Stage(stage.name(), state(stage, active, left, reached)))
                .toList();
    }

    /** A stage that lies behind without having been visited was passed by: the case began later or took another road. */
    private static String state(Defined stage, Set<String> active, Set<String> left, int reached) {
        if (active.contains(stage.id())) {
            return "current";
        }
        if (left.contains(stage.id())) {
            return "done";
        }
        return stage.number() < reached ? "passed" : "ahead";
    }

    private List<Defined> definedIn(String processDefinitionId) {
        String key = repositoryService.getProcessDefinition(processDefinitionId).getKey();
        return repositoryService
                .getBpmnModelInstance(processDefinitionId)
                .getModelElementsByType(Process.class)
                .stream()
                .filter(process -> key.equals(process.getId()))
                .flatMap(process -> process.getFlowElements().stream())
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .flatMap(node -> numberOf(node)
                        .map(number -> new Defined(
                                node.getId(),
                                node.getName() == null ? node.getId() : node.getName(),
                                number,
                                property(node, OPTIONAL).isPresent()))
                        .stream())
                .sorted(Comparator.comparingInt(Defined::number))
                .toList();
    }

    private static Optional<Integer> numberOf(FlowNode node) {
        return property(node, NUMBER).filter(value -> value.matches("\\d{1,4}")).map(Integer::valueOf);
    }

    private static Optional<String> property(FlowNode node, String name) {
        ExtensionElements extensions = node.getExtensionElements();
        if (extensions == null) {
            return Optional.empty();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(Objects::nonNull)
                .findFirst();
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

    private record Defined(String id, String name, int number, boolean optional) {}
}
