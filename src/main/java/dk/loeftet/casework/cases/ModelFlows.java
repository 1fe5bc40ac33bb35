package dk.loeftet.casework.cases;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What comes before and after an element: read from the flows, as not every editor notes them on the elements too. */
public final class ModelFlows {

    private ModelFlows() {}

    /** The elements to which a flow leads from here. */
    public static List<FlowNode> after(FlowNode node) {
        return flows(node).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .map(SequenceFlow::getTarget)
                .toList();
    }

    /** The elements from which a flow leads here. */
    public static List<FlowNode> before(FlowNode node) {
        return flows(node).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .map(SequenceFlow::getSource)
                .toList();
    }

    private static List<SequenceFlow> flows(FlowNode node) {
        return List.copyOf(node.getParentElement().getChildElementsByType(SequenceFlow.class));
    }
}
