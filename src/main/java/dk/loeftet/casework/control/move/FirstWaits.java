package dk.loeftet.casework.control.move;

import dk.loeftet.casework.cases.ModelFlows;
import dk.loeftet.casework.cases.ModelStages;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads from the models what a case may wait for first when it enters an element. */
@Component
class FirstWaits {

    private final RepositoryService repositoryService;

    FirstWaits(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** The names of the waits, the nearest first; every way out of a choice is followed. */
    List<String> of(ProcessDefinition definition, String activityId) {
        Set<String> names = new LinkedHashSet<>();
        FlowNode node =
                repositoryService.getBpmnModelInstance(definition.getId()).getModelElementById(activityId);
        enter(node, definition, names);
        return List.copyOf(names);
    }

    private void enter(FlowNode node, ProcessDefinition definition, Set<String> names) {
        if (node instanceof SubProcess stage) {
            follow(start(stage.getFlowElements()), definition, names);
        } else if (node instanceof CallActivity call) {
            ProcessDefinition called = called(call, definition);
            if (called == null) {
                names.add(ModelStages.nameOf(call));
            } else {
                Process process =
                        repositoryService.getBpmnModelInstance(called.getId()).getModelElementById(called.getKey());
                follow(start(process.getFlowElements()), called, names);
            }
        } else {
            follow(List.of(node), definition, names);
        }
    }

    private void follow(List<? extends FlowNode> from, ProcessDefinition definition, Set<String> names) {
        Deque<FlowNode> next = new ArrayDeque<>(from);
        Set<FlowNode> seen = new HashSet<>();
        while (!next.isEmpty()) {
            FlowNode node = next.poll();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof EventBasedGateway) {
                ModelFlows.after(node).forEach(event -> names.add(ModelStages.nameOf(event)));
            } else if (waits(node)) {
                names.add(ModelStages.nameOf(node));
            } else if ((node instanceof SubProcess || node instanceof CallActivity) && !from.contains(node)) {
                enter(node, definition, names);
            } else {
                next.addAll(ModelFlows.after(node));
            }
        }
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask || node instanceof IntermediateCatchEvent;
    }

    private static List<StartEvent> start(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .filter(start -> start.getEventDefinitions().isEmpty())
                .toList();
    }

    /** The model that is called, in the version that was deployed together with the caller. */
    private ProcessDefinition called(CallActivity call, ProcessDefinition caller) {
        List<ProcessDefinition> versions = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(call.getCalledElement())
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        return versions.stream()
                .filter(version -> version.getDeploymentId().equals(caller.getDeploymentId()))
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.get(0));
    }
}
