package dk.loeftet.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Notes which nodes of a deployed model are entered and which flows are taken. It listens to the model as it is
 * deployed already, so that every test class measures itself in the one application that all of them share.
 */
public final class ModelCoverage {

    private final Map<String, String> reached = new ConcurrentSkipListMap<>();
    private final Set<String> expected = new TreeSet<>();
    private final BpmnModelInstance model;
    private volatile String test = "";

    private ModelCoverage(BpmnModelInstance model) {
        this.model = model;
    }

    /** Begins to note what happens in the newest version of the model. */
    public static ModelCoverage of(ProcessEngine engine, String processKey) {
        ProcessDefinition newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(newest.getId());
        ModelCoverage coverage = new ModelCoverage(model);
        coverage.expect(model.getModelElementsByType(FlowNode.class));
        coverage.expect(model.getModelElementsByType(SequenceFlow.class));
        coverage.listen((ProcessDefinitionEntity)
                ((RepositoryServiceImpl) engine.getRepositoryService()).getDeployedProcessDefinition(newest.getId()));
        return coverage;
    }

    /** Ids of the nodes and flows where no token has been yet. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(reached.keySet());
        return missing;
    }

    /** From now on this test reaches what is reached. */
    void by(String nextTest) {
        test = nextTest;
    }

    /** The test that first came to the node or took the flow. */
    Optional<String> firstToReach(String elementId) {
        return Optional.ofNullable(reached.get(elementId));
    }

    BpmnModelInstance model() {
        return model;
    }

    private void expect(Collection<? extends BaseElement> elements) {
        expected.addAll(elements.stream().map(BaseElement::getId).collect(Collectors.toSet()));
    }

    private void listen(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, note(activity.getId()));
            behindAnEventGateway(activity.getId())
                    .forEach(flow -> activity.addListener(ExecutionListener.EVENTNAME_START, note(flow)));
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, note(flow.getId()));
            }
            listen(activity);
        }
    }

    /** From an event gateway the engine goes straight to the event that came: it knows no flow there. */
    private List<String> behindAnEventGateway(String eventId) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() instanceof EventBasedGateway
                        && flow.getTarget().getId().equals(eventId))
                .map(BaseElement::getId)
                .toList();
    }

    private ExecutionListener note(String elementId) {
        return execution -> reached.putIfAbsent(elementId, test);
    }
}
