package dk.loeftet.rules;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** How a model is built and how it reads. */
final class ShapeRules {

    private static final int STAGES = 16;

    private ShapeRules() {}

    static List<String> everyChoiceHasADefault(ModelFile file) {
        List<String> faults = new ArrayList<>();
        for (ExclusiveGateway gateway : file.all(ExclusiveGateway.class)) {
            if (file.flowsFrom(gateway).size() > 1) {
                if (gateway.getDefault() == null) {
                    faults.add(file.fault(gateway, "no way out is the default", "Mark one flow as the default"));
                }
                file.flowsFrom(gateway).stream()
                        .filter(flow -> !flow.equals(gateway.getDefault()) && flow.getConditionExpression() == null)
                        .map(flow -> file.fault(flow, "it is always taken", "Give it a condition"))
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    static List<String> everyLabelReadsAsItShould(ModelFile file) {
        List<String> faults = new ArrayList<>();
        file.all(ExclusiveGateway.class).stream()
                .filter(gateway -> file.flowsFrom(gateway).size() > 1
                        && (gateway.getName() == null || !gateway.getName().endsWith("?")))
                .map(gateway -> file.fault(
                        gateway, "its label »" + gateway.getName() + "« asks nothing", "Write a question with a ?"))
                .forEach(faults::add);
        Stream.<Collection<? extends FlowNode>>of(file.all(Activity.class), file.all(Event.class))
                .flatMap(Collection::stream)
                .filter(node -> !startsWithACapital(node.getName()))
                .map(node -> file.fault(
                        node,
                        "its label is »" + node.getName() + "«",
                        "Write a Danish label that begins with a capital letter"))
                .forEach(faults::add);
        return faults;
    }

    private static boolean startsWithACapital(String name) {
        return name != null
                && !name.isBlank()
                && (Character.isUpperCase(name.strip().charAt(0))
                        || Character.isDigit(name.strip().charAt(0)));
    }

    static List<String> everythingIsDrawn(ModelFile file) {
        Set<BaseElement> drawn = Stream.concat(
                        file.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        file.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .collect(toSet());
        return file.all(FlowElement.class).stream()
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .filter(element -> !drawn.contains(element))
                .map(element -> file.fault(element, "it is not in the drawing", "Draw it in the Modeler"))
                .toList();
    }

    /** For the main process: where the case ends it says how, and where only a stage ends it does not. */
    static List<String> everyEndOfTheCaseSaysItsOutcome(ModelFile file) {
        return file.all(EndEvent.class).stream()
                .filter(end ->
                        endsTheCase(end) != ModelFile.property(end, "outcome").isPresent())
                .map(end -> endsTheCase(end)
                        ? file.fault(end, "the case ends without an outcome", "Set the extension property outcome")
                        : file.fault(end, "a stage ends, not the case", "Remove the extension property outcome"))
                .toList();
    }

    private static boolean endsTheCase(EndEvent end) {
        return end.getParentElement() instanceof Process
                || (end.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent() && interrupts(sub));
    }

    /** What happens beside the pathway ends by itself and leaves the case where it is. */
    private static boolean interrupts(SubProcess eventSubprocess) {
        return eventSubprocess.getChildElementsByType(StartEvent.class).stream().anyMatch(StartEvent::isInterrupting);
    }

    /** For the main process: the stages are numbered as in the description of the pathway. */
    static List<String> everyStageIsThereOnce(ModelFile file) {
        List<String> numbers = file.all(Activity.class).stream()
                .flatMap(activity -> ModelFile.property(activity, "stage").stream())
                .toList();
        return IntStream.rangeClosed(1, STAGES)
                .mapToObj(Integer::toString)
                .filter(number -> numbers.stream().filter(number::equals).count() != 1)
                .map(number -> file.path() + ": stage " + number + " is there "
                        + numbers.stream().filter(number::equals).count()
                        + " times. Give exactly one stage the extension property stage=" + number + ".")
                .toList();
    }

    /** For the main process: what lies directly in it is a stage, so that the overview shows every wait. */
    static List<String> everyActivityOfTheMainProcessIsAStage(ModelFile file) {
        return file.all(Activity.class).stream()
                .filter(activity -> activity.getParentElement() instanceof Process)
                .filter(activity -> !(activity instanceof SubProcess stage && stage.triggeredByEvent()))
                .filter(activity -> ModelFile.property(activity, "stage").isEmpty())
                .map(activity -> file.fault(
                        activity, "it is no stage", "Move it into one, or give it the extension property stage"))
                .toList();
    }
}
