package dk.loeftet.rules;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model and where it lies. */
record ModelFile(String path, BpmnModelInstance model) {

    static ModelFile read(Path path) {
        return new ModelFile(path.toString(), Bpmn.readModelFromFile(path.toFile()));
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** Told by the flows themselves: what a node says about its flows may be left out of a file. */
    List<SequenceFlow> flowsFrom(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    List<SequenceFlow> flowsTo(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .toList();
    }

    static Optional<String> property(BaseElement element, String name) {
        return extensions(element, CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue() == null ? "" : property.getCamundaValue())
                .findFirst();
    }

    static Optional<String> input(BaseElement element, String name) {
        return extensions(element, CamundaInputOutput.class)
                .flatMap(inputOutput -> inputOutput.getCamundaInputParameters().stream())
                .filter(parameter -> name.equals(parameter.getCamundaName()))
                .map(ModelElementInstance::getTextContent)
                .map(String::strip)
                .findFirst();
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    /** A fault of one element: where it is, what is wrong and what cures it. */
    String fault(BaseElement element, String wrong, String cure) {
        return path + ", " + element.getId() + ": " + wrong + ". " + cure + ".";
    }
}
