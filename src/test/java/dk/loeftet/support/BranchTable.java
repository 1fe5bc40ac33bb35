package dk.loeftet.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Every branch and every end of a model with the test that goes there, as a table for people: written to
 * {@code target/models} each time the tests of the model run.
 */
final class BranchTable {

    private static final Path FOLDER = Path.of("target", "models");

    private final String processKey;
    private final ModelCoverage coverage;

    private BranchTable(String processKey, ModelCoverage coverage) {
        this.processKey = processKey;
        this.coverage = coverage;
    }

    static BranchTable of(String processKey, ModelCoverage coverage) {
        return new BranchTable(processKey, coverage);
    }

    void write() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(processKey + ".md"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        List<String> lines =
                new ArrayList<>(List.of("# " + processKey, "", "| where | branch or end | test |", "|---|---|---|"));
        branches().forEach(flow -> lines.add(row(flow, nameOf(flow.getSource()) + " → " + label(flow))));
        all(EndEvent.class).forEach(end -> lines.add(row(end, "end: " + nameOf(end))));
        return String.join("\n", lines) + "\n";
    }

    private List<SequenceFlow> branches() {
        return all(SequenceFlow.class).stream()
                .filter(flow -> isChoice(flow.getSource()))
                .toList();
    }

    private static boolean isChoice(FlowNode node) {
        return node instanceof BoundaryEvent
                || ((node instanceof ExclusiveGateway || node instanceof EventBasedGateway)
                        && node.getOutgoing().size() > 1);
    }

    private static String label(SequenceFlow flow) {
        return flow.getName() == null
                ? nameOf(flow.getTarget())
                : flow.getName() + " (" + nameOf(flow.getTarget()) + ")";
    }

    private String row(FlowElement element, String what) {
        String test = coverage.firstToReach(element.getId())
                .map(BranchTable::sentence)
                .orElse("**none**");
        return "| " + where(element) + " | " + what + " | " + test + " |";
    }

    private String where(FlowElement element) {
        return element.getParentElement() instanceof SubProcess stage ? nameOf(stage) : processKey;
    }

    private <T extends FlowElement> List<T> all(Class<T> type) {
        Collection<T> found = coverage.model().getModelElementsByType(type);
        return found.stream()
                .sorted(Comparator.comparing((T element) -> where(element)).thenComparing(FlowElement::getId))
                .toList();
    }

    private static String nameOf(FlowElement element) {
        String name = element.getName();
        return name == null || name.isBlank() ? element.getId() : name.strip().replaceAll("\\s+", " ");
    }

    /** {@code whoDeclinesSaysWhy} reads »who declines says why«. */
    private static String sentence(String method) {
        return method.replaceAll("([a-zæøå0-9])([A-ZÆØÅ])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }
}
