package dk.loeftet.rules;

import static java.util.stream.Collectors.toSet;

import dk.loeftet.casework.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What a model refers to exists, and whoever waits says for whom and until when. */
final class BpmnRules {

    private static final Set<String> WAITING_ON =
            Set.of("borger", "jobcenter", "skole", "akasse", "virksomhed", "vikarbureau", "myndighed", "system");
    private static final Set<String> RECIPIENTS =
            Set.of("borger", "uddannelsesambassadoer", "sagsbehandler", "skole", "akasse", "ankestyrelsen");
    private static final Set<String> PARTNERS = Set.of("${schoolId}", "${akasseId}");
    private static final String DEPLOYMENT = "deployment";
    private static final String NOTIFY = "${notify}";

    private final Surroundings surroundings;

    BpmnRules(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    List<String> everyWaitSaysForWhomAndUntilWhen(ModelFile file) {
        List<String> faults = new ArrayList<>();
        for (FlowNode wait : waits(file).toList()) {
            String deadline = ModelFile.property(wait, "deadline").orElse("");
            // With several keys, the first day that comes counts.
            for (String key : deadline.split(",", -1)) {
                if (surroundings.deadlines().stream()
                        .noneMatch(Expressions.wildcard(key.strip()).asMatchPredicate())) {
                    faults.add(file.fault(
                            wait,
                            "it waits with the deadline »" + key.strip() + "«, which has no row in frister.dmn",
                            "Set the extension property deadline to a key of that table, or add a row"));
                }
            }
            String waitingOn = ModelFile.property(wait, "waitingOn").orElse("");
            if (!WAITING_ON.contains(waitingOn)) {
                faults.add(file.fault(
                        wait,
                        "it waits on »" + waitingOn + "«",
                        "Set the extension property waitingOn to one of " + WAITING_ON));
            }
        }
        return faults;
    }

    List<String> everyFormExists(ModelFile file) {
        return file.all(UserTask.class).stream()
                .filter(task -> !surroundings.forms().contains(String.valueOf(task.getCamundaFormRef()))
                        || !DEPLOYMENT.equals(task.getCamundaFormRefBinding()))
                .map(task -> file.fault(
                        task,
                        "its form »" + task.getCamundaFormRef() + "« with the binding »"
                                + task.getCamundaFormRefBinding() + "« cannot be found or may change under way",
                        "Refer to a form below forms/ with the binding deployment"))
                .toList();
    }

    List<String> everyCalledModelAndDecisionExistsAndStaysTheSame(ModelFile file) {
        List<String> faults = new ArrayList<>();
        file.all(CallActivity.class).stream()
                .filter(call -> !surroundings.processes().contains(String.valueOf(call.getCalledElement()))
                        || !DEPLOYMENT.equals(call.getCamundaCalledElementBinding()))
                .map(call -> file.fault(
                        call,
                        "it calls »" + call.getCalledElement() + "«",
                        "Call a process of the pathway with the binding deployment"))
                .forEach(faults::add);
        file.all(BusinessRuleTask.class).stream()
                .filter(task -> !surroundings.decisions().contains(String.valueOf(task.getCamundaDecisionRef()))
                        || !DEPLOYMENT.equals(task.getCamundaDecisionRefBinding()))
                .map(task -> file.fault(
                        task,
                        "it asks the decision »" + task.getCamundaDecisionRef() + "«",
                        "Ask a decision below processes/ with the binding deployment"))
                .forEach(faults::add);
        return faults;
    }

    List<String> everyExpressionUsesBeansOfTheApplicationOrDeclaredVariables(ModelFile file) {
        List<String> faults = new ArrayList<>();
        collectExpressions(file, file.model().getDocument().getRootElement(), "the file", faults);
        return faults;
    }

    private void collectExpressions(ModelFile file, DomElement element, String owner, List<String> faults) {
        String id = element.getAttribute("id") == null ? owner : element.getAttribute("id");
        Stream<String> attributes = Stream.of(
                        "assignee",
                        "candidateGroups",
                        "candidateUsers",
                        "dueDate",
                        "delegateExpression",
                        "expression",
                        "calledElement",
                        "value",
                        "sourceExpression",
                        "businessKey",
                        "collection")
                .flatMap(name -> Stream.of(
                        element.getAttribute(name), element.getAttribute("http://camunda.org/schema/1.0/bpmn", name)));
        String text = element.getChildElements().isEmpty() ? element.getTextContent() : "";
        Stream.concat(attributes, Stream.of(text))
                .filter(value -> value != null)
                .flatMap(value -> Expressions.namesIn(value).stream())
                .filter(name -> !surroundings.variables().containsKey(name)
                        && !surroundings.beans().test(name))
                .distinct()
                .map(name -> file.path() + ", " + id + ": its expression uses »" + name
                        + "«, which is neither a bean nor a declared variable. Declare it in pathway.yaml, or correct"
                        + " the name.")
                .forEach(faults::add);
        element.getChildElements().forEach(child -> collectExpressions(file, child, id, faults));
    }

    List<String> everyMessageHasATextAndAKnownRecipient(ModelFile file) {
        List<String> faults = new ArrayList<>();
        for (ServiceTask task : file.all(ServiceTask.class)) {
            if (NOTIFY.equals(task.getCamundaDelegateExpression())) {
                String template = ModelFile.input(task, "template").orElse("");
                if (!surroundings.templates().contains(template)) {
                    faults.add(file.fault(
                            task,
                            "there is no text »" + template + "«",
                            "Write messages/" + template + ".md, or correct the input template"));
                }
                String recipient = ModelFile.input(task, "recipient").orElse("");
                if (!isKnown(recipient)) {
                    faults.add(file.fault(
                            task,
                            "nobody is known as »" + recipient + "«",
                            "Set the input recipient to one of " + RECIPIENTS
                                    + ", or to a variable that can be nothing else"));
                }
            }
        }
        return faults;
    }

    private boolean isKnown(String recipient) {
        if (!recipient.startsWith("${")) {
            return RECIPIENTS.contains(recipient);
        }
        Set<String> values = surroundings.variables().getOrDefault(recipient.replaceAll("[${}]", ""), Set.of());
        return !values.isEmpty() && RECIPIENTS.containsAll(values);
    }

    List<String> everyTaskHasARoleOrAPartnerWhoMayDoIt(ModelFile file) {
        Set<String> groups = Stream.concat(Stream.of(Role.values()).map(Role::groupId), PARTNERS.stream())
                .collect(toSet());
        return file.all(UserTask.class).stream()
                .filter(task -> task.getCamundaCandidateGroupsList().isEmpty()
                        || !groups.containsAll(task.getCamundaCandidateGroupsList()))
                .map(task -> file.fault(
                        task,
                        "its candidate groups are " + task.getCamundaCandidateGroupsList(),
                        "Use the ids of roles, or " + PARTNERS))
                .toList();
    }

    List<String> everyServiceTaskDoesSomething(ModelFile file) {
        return file.all(ServiceTask.class).stream()
                .filter(task -> task.getCamundaDelegateExpression() == null)
                .map(task -> file.fault(task, "it has no delegate", "Give it a delegate expression"))
                .toList();
    }

    List<String> everythingIsKeptForATimeThatIsStated(ModelFile file) {
        return file.all(Process.class).stream()
                .filter(process -> process.getCamundaHistoryTimeToLiveString() == null)
                .map(process -> file.fault(process, "its history is kept for ever", "Set historyTimeToLive"))
                .toList();
    }

    private static Stream<FlowNode> waits(ModelFile file) {
        return Stream.of(UserTask.class, ReceiveTask.class, IntermediateCatchEvent.class, EventBasedGateway.class)
                .flatMap(type -> file.all(type).stream())
                .map(FlowNode.class::cast)
                .filter(node -> !isBehindEventGateway(file, node));
    }

    /** The gateway waits, and its events only say what came. */
    private static boolean isBehindEventGateway(ModelFile file, FlowNode node) {
        return !(node instanceof Activity)
                && file.flowsTo(node).stream().anyMatch(flow -> flow.getSource() instanceof EventBasedGateway);
    }
}
