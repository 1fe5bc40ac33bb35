package dk.loeftet.casework.cases;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The stages of a model: the flow nodes directly in the main process that carry a number in the property {@code stage}. */
public final class ModelStages {

    private static final String NUMBER = "stage";
    private static final String OPTIONAL = "optional";
    private static final String NEEDS = "needs";
    private static final String REQUIRES = "requires";

    private ModelStages() {}

    /**
     * The stages in their order.
     *
     * @param processKey the main process
     */
    public static List<Stage> of(BpmnModelInstance model, String processKey) {
        Process process = model.getModelElementById(processKey);
        return process.getChildElementsByType(FlowNode.class).stream()
                .flatMap(node -> stage(node).stream())
                .sorted(Comparator.comparingInt(Stage::number))
                .toList();
    }

    private static Optional<Stage> stage(FlowNode node) {
        return ModelProperties.of(node, NUMBER)
                .filter(value -> value.matches("\\d{1,4}"))
                .map(number -> new Stage(
                        Integer.parseInt(number),
                        node.getId(),
                        nameOf(node),
                        ModelProperties.of(node, OPTIONAL).isPresent(),
                        needs(ModelProperties.of(node, NEEDS).orElse("")),
                        requires(ModelProperties.of(node, REQUIRES).orElse(""))));
    }

    /** One line, or the id where there is no name. */
    public static String nameOf(FlowNode node) {
        String name = node.getName();
        return name == null || name.isBlank() ? node.getId() : name.strip().replaceAll("\\s+", " ");
    }

    /** {@code educationId=en valgt uddannelse; schoolId=en skole} as a map, in the order of the text. */
    private static Map<String, String> needs(String text) {
        Map<String, String> needs = new LinkedHashMap<>();
        Arrays.stream(text.split(";"))
                .map(need -> need.split("=", 2))
                .filter(need -> need.length == 2)
                .forEach(need -> needs.put(need[0].strip(), need[1].strip()));
        return needs;
    }

    /** {@code decision:bevilget=en bevilling; planId=en plan}: without a value behind the colon any value will do. */
    private static List<Settled> requires(String text) {
        return needs(text).entrySet().stream()
                .map(required -> {
                    String[] what = required.getKey().split(":", 2);
                    return new Settled(what[0].strip(), what.length == 2 ? what[1].strip() : null, required.getValue());
                })
                .toList();
    }
}
