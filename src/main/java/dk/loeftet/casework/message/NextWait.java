package dk.loeftet.casework.message;

import dk.loeftet.casework.cases.ModelFlows;
import dk.loeftet.casework.cases.ModelProperties;
import dk.loeftet.extension.wait.DeadlineTable;
import dk.loeftet.extension.wait.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The day by which a message asks for something: that of the wait to which the token goes on, or, for a reminder, of the
 * task that it hangs on. The model says it, so a text needs no second word for it.
 */
@Component
class NextWait {

    private static final String DEADLINE = "deadline";

    private final ObjectProvider<Deadlines> deadlines;
    private final ObjectProvider<DeadlineTable> table;
    private final ObjectProvider<TaskService> taskService;
    private final Clock clock;

    /** All looked up late: the listener of messages is made before the engine is. */
    NextWait(
            ObjectProvider<Deadlines> deadlines,
            ObjectProvider<DeadlineTable> table,
            ObjectProvider<TaskService> taskService,
            Clock clock) {
        this.deadlines = deadlines;
        this.table = table;
        this.taskService = taskService;
        this.clock = clock;
    }

    /** Until when an answer is waited for. */
    Optional<LocalDate> dueAfter(DelegateExecution execution) {
        FlowNode here = (FlowNode) execution.getBpmnModelElementInstance();
        Optional<LocalDate> running = attachedTo(here).flatMap(task -> dueOf(execution, task.getId()));
        return running.isPresent() ? running : next(here).flatMap(wait -> dueOf(execution, wait));
    }

    /** The agreed day that the next wait is about, as it was agreed. */
    Optional<LocalDate> agreedAfter(DelegateExecution execution) {
        return next((FlowNode) execution.getBpmnModelElementInstance())
                .flatMap(wait -> ModelProperties.of(wait, DEADLINE))
                .filter(key -> !key.contains(","))
                .flatMap(
                        key -> table.getObject().rule(key, LocalDate.now(clock)).anchor())
                .map(execution::getVariable)
                .map(Object::toString)
                .map(LocalDate::parse);
    }

    private Optional<LocalDate> dueOf(DelegateExecution execution, String taskKey) {
        return taskService
                .getObject()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .list()
                .stream()
                .map(Task::getDueDate)
                .map(Date::toInstant)
                .map(due -> LocalDate.ofInstant(due, clock.getZone()))
                .findFirst();
    }

    private Optional<LocalDate> dueOf(DelegateExecution execution, FlowNode wait) {
        String key = ModelProperties.of(wait, DEADLINE).orElseThrow();
        if (key.contains(",") || key.contains("$")) {
            return Optional.empty();
        }
        return Optional.of(ModelProperties.of(wait, "party")
                .filter(party -> party.matches("\\$\\{\\w+}"))
                .map(party -> execution.getVariable(party.substring(2, party.length() - 1)))
                .map(party -> deadlines.getObject().dueOn(execution, key, party.toString()))
                .orElseGet(() -> deadlines.getObject().dueOn(execution, key)));
    }

    /** The task whose reminder leads here. */
    private static Optional<FlowNode> attachedTo(FlowNode here) {
        return reach(here, node -> node instanceof BoundaryEvent, false)
                .map(BoundaryEvent.class::cast)
                .filter(event -> !event.cancelActivity())
                .map(BoundaryEvent::getAttachedTo)
                .map(FlowNode.class::cast);
    }

    private static Optional<FlowNode> next(FlowNode here) {
        return reach(here, node -> ModelProperties.of(node, DEADLINE).isPresent(), true);
    }

    private static Optional<FlowNode> reach(FlowNode here, Predicate<FlowNode> found, boolean forward) {
        Deque<FlowNode> ahead = new ArrayDeque<>(Set.of(here));
        Set<String> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.poll();
            if (node != here && found.test(node)) {
                return Optional.of(node);
            }
            if (seen.add(node.getId())) {
                ahead.addAll(forward ? ModelFlows.after(node) : ModelFlows.before(node));
                if (forward && node instanceof SubProcess stage) {
                    ahead.addAll(stage.getChildElementsByType(StartEvent.class));
                }
            }
        }
        return Optional.empty();
    }
}
