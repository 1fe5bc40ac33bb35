package dk.loeftet.casework.control;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.ModelFlows;
import dk.loeftet.casework.cases.ModelProperties;
import dk.loeftet.casework.cases.ModelStages;
import dk.loeftet.casework.control.CaseWait.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What a case waits for, in all its process instances, with the words that the models give their waits. */
@Component
public class CaseWaits {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final TrustedCalls trusted;

    CaseWaits(
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            RepositoryService repositoryService,
            TrustedCalls trusted) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.trusted = trusted;
    }

    /** What is due first comes first; what has no date comes last. */
    public List<CaseWait> in(List<ProcessInstance> instances) {
        return trusted.call(() -> instances.stream()
                .flatMap(instance -> in(instance).stream())
                .sorted(Comparator.comparing(CaseWait::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    }

    private List<CaseWait> in(ProcessInstance instance) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(instance.getProcessDefinitionId());
        List<CaseWait> waits = new ArrayList<>();
        for (Task task : taskService
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .list()) {
            FlowNode node = model.getModelElementById(task.getTaskDefinitionKey());
            waits.add(wait(Kind.TASK, task.getId(), node, task.getName(), node, instant(task.getDueDate()), instance));
        }
        for (Job job : managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list()) {
            JobDefinition definition = managementService
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            FlowNode node = model.getModelElementById(definition.getActivityId());
            Kind kind = node instanceof IntermediateCatchEvent ? Kind.TIMER : Kind.LIMIT;
            waits.add(wait(
                    kind,
                    job.getId(),
                    node,
                    ModelStages.nameOf(node),
                    worded(node),
                    instant(job.getDuedate()),
                    instance));
        }
        for (EventSubscription subscription : runtimeService
                .createEventSubscriptionQuery()
                .processInstanceId(instance.getId())
                .list()) {
            if (model.getModelElementById(subscription.getActivityId()) instanceof FlowNode node && waitsAlone(node)) {
                waits.add(wait(
                        Kind.MESSAGE,
                        subscription.getId(),
                        node,
                        ModelStages.nameOf(node),
                        worded(node),
                        null,
                        instance));
            }
        }
        return waits;
    }

    private CaseWait wait(
            Kind kind,
            String id,
            FlowNode node,
            String name,
            FlowNode worded,
            @Nullable Instant due,
            ProcessInstance instance) {
        return new CaseWait(
                kind,
                id,
                node.getId(),
                worded.getId(),
                name,
                ModelProperties.of(worded, "deadline"),
                ModelProperties.of(worded, "waitingOn").orElse(null),
                ModelProperties.of(worded, "party")
                        .map(party -> value(party, instance.getId()))
                        .orElse(null),
                isPlanned(node) || isPlanned(worded),
                due,
                instance.getId());
    }

    private static boolean isPlanned(FlowNode node) {
        return ModelProperties.of(node, "planned").map(Boolean::parseBoolean).orElse(false);
    }

    /** Behind an event gateway it is the gateway that waits. */
    private static FlowNode worded(FlowNode node) {
        return gatewayBefore(node).<FlowNode>map(gateway -> gateway).orElse(node);
    }

    private static Optional<EventBasedGateway> gatewayBefore(FlowNode node) {
        return ModelFlows.before(node).stream()
                .filter(EventBasedGateway.class::isInstance)
                .map(EventBasedGateway.class::cast)
                .findFirst();
    }

    /** A message is a wait of its own unless it only shortens another wait: that of a task or of a day. */
    private static boolean waitsAlone(FlowNode node) {
        if (node instanceof BoundaryEvent || !(node instanceof IntermediateCatchEvent || node instanceof ReceiveTask)) {
            return false;
        }
        return gatewayBefore(node)
                .map(gateway -> ModelFlows.after(gateway).stream().noneMatch(CaseWaits::isTimer))
                .orElse(true);
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private @Nullable String value(String expression, String instanceId) {
        Matcher variable = VARIABLE.matcher(expression);
        Object value = variable.matches() ? runtimeService.getVariable(instanceId, variable.group(1)) : null;
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
