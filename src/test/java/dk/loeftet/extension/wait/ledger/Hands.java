package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;

/** Does something at random to some case. */
final class Hands {

    private static final int MOST_CASES = 12;
    private static final List<String> OPERATIONS = List.of(
            "complete",
            "complete",
            "complete",
            "complete",
            "assign",
            "event",
            "event",
            "timer",
            "worker",
            "worker fails",
            "job",
            "job",
            "repair",
            "ready",
            "cancel",
            "start again",
            "migrate",
            "suspend",
            "activate",
            "activate",
            "delete",
            "restart",
            "due date",
            "move");
    private static final List<String> PLACES = List.of(
            "task",
            "limited",
            "worker",
            "receive",
            "gateway",
            "catch_timer",
            "stage_called",
            "many",
            "serial",
            "outside");

    private final LedgerEngine ledger;
    private final Random random;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ExternalTaskService workers;
    private final String first;
    private final String second;
    private final List<String> deleted = new ArrayList<>();
    private int cases;

    Hands(LedgerEngine ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
        runtime = ledger.engine.getRuntimeService();
        tasks = ledger.engine.getTaskService();
        management = ledger.engine.getManagementService();
        workers = ledger.engine.getExternalTaskService();
        first = definition(1);
        second = definition(2);
    }

    String choose() {
        return random.nextInt(12) == 0 && roots().size() < MOST_CASES
                ? "start"
                : OPERATIONS.get(random.nextInt(OPERATIONS.size()));
    }

    /** Whether there was something to do. */
    boolean does(String operation) {
        if (operation.equals("start")) {
            start();
            return true;
        }
        List<ProcessInstance> roots = roots();
        if (roots.isEmpty()) {
            return false;
        }
        ProcessInstance root = one(roots);
        ProcessInstance any = one(runtime.createProcessInstanceQuery()
                .rootProcessInstanceId(root.getId())
                .list());
        return switch (operation) {
            case "complete" -> complete(any);
            case "assign" -> assign(any);
            case "event" -> event(any);
            case "timer" ->
                job(management
                        .createJobQuery()
                        .processInstanceId(any.getId())
                        .timers()
                        .list());
            case "job" ->
                job(management.createJobQuery().messages().withRetriesLeft().list());
            case "repair" -> repair();
            case "worker" -> worker(true);
            case "worker fails" -> worker(false);
            case "ready" -> ready(root);
            case "cancel" -> cancel(any);
            case "start again" -> again(root);
            case "migrate" -> migrate(root);
            case "suspend" -> suspend(any);
            case "activate" -> activate(any);
            case "delete" -> delete(root);
            case "restart" -> restart();
            case "due date" -> due(any);
            case "move" -> move(root);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private void start() {
        runtime.createProcessInstanceById(random.nextBoolean() ? first : second)
                .businessKey("2027-%06d".formatted(++cases))
                .setVariables(Variables.putValue("school", "skole-nord")
                        .putValue("courseStart", "2027-04-30")
                        .putValue("ready", false)
                        .putValue("fails", random.nextInt(3) == 0))
                .execute();
    }

    private boolean complete(ProcessInstance instance) {
        List<Task> open = openTasks(instance);
        if (!open.isEmpty()) {
            tasks.complete(one(open).getId(), Variables.putValue("fails", random.nextInt(3) == 0));
        }
        return !open.isEmpty();
    }

    private boolean assign(ProcessInstance instance) {
        List<Task> open = openTasks(instance);
        if (!open.isEmpty()) {
            tasks.setAssignee(one(open).getId(), random.nextInt(3) == 0 ? null : "worker" + random.nextInt(3));
        }
        return !open.isEmpty();
    }

    private boolean due(ProcessInstance instance) {
        List<Task> open = openTasks(instance);
        if (!open.isEmpty()) {
            Task task = one(open);
            task.setDueDate(
                    Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(random.nextInt(40)))));
            tasks.saveTask(task);
        }
        return !open.isEmpty();
    }

    private boolean event(ProcessInstance instance) {
        List<EventSubscription> open =
                runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).list().stream()
                        .filter(one -> !one.getEventType().equals("conditional"))
                        .toList();
        if (!open.isEmpty()) {
            EventSubscription chosen = one(open);
            if (chosen.getEventType().equals("message")) {
                runtime.messageEventReceived(chosen.getEventName(), chosen.getExecutionId());
            } else {
                runtime.signalEventReceived(chosen.getEventName(), chosen.getExecutionId());
            }
        }
        return !open.isEmpty();
    }

    private boolean job(List<Job> due) {
        if (!due.isEmpty()) {
            management.executeJob(one(due).getId());
        }
        return !due.isEmpty();
    }

    private boolean repair() {
        List<Job> failed = management.createJobQuery().noRetriesLeft().list();
        if (!failed.isEmpty()) {
            management.setJobRetries(one(failed).getId(), 1);
        }
        workers.createExternalTaskQuery().noRetriesLeft().list().stream()
                .findFirst()
                .ifPresent(one -> workers.setRetries(one.getId(), 1));
        return true;
    }

    private boolean worker(boolean succeeds) {
        for (LockedExternalTask task :
                workers.fetchAndLock(1, "me").topic("work", 1).execute()) {
            if (succeeds) {
                workers.complete(task.getId(), "me");
            } else {
                workers.handleFailure(task.getId(), "me", "no", 0, 0);
            }
            return true;
        }
        return false;
    }

    private boolean ready(ProcessInstance root) {
        runtime.setVariable(root.getId(), "ready", true);
        runtime.setVariable(root.getId(), "ready", false);
        return true;
    }

    private boolean cancel(ProcessInstance instance) {
        List<String> ids = new ArrayList<>();
        collect(runtime.getActivityInstance(instance.getId()), ids);
        if (!ids.isEmpty()) {
            runtime.createProcessInstanceModification(instance.getId())
                    .cancelActivityInstance(one(ids))
                    .execute(random.nextBoolean(), random.nextBoolean());
        }
        return !ids.isEmpty();
    }

    private static void collect(ActivityInstance of, List<String> ids) {
        for (ActivityInstance child : of.getChildActivityInstances()) {
            ids.add(child.getId());
            collect(child, ids);
        }
    }

    private boolean again(ProcessInstance root) {
        String place = one(PLACES);
        boolean changed = root.getProcessDefinitionId().equals(second) && place.equals("task");
        runtime.createProcessInstanceModification(root.getId())
                .startBeforeActivity(changed ? "papers" : place)
                .execute();
        return true;
    }

    private boolean migrate(ProcessInstance root) {
        boolean forth = root.getProcessDefinitionId().equals(first);
        MigrationPlan plan = runtime.createMigrationPlan(forth ? first : second, forth ? second : first)
                .mapEqualActivities()
                .mapActivities(forth ? "task" : "papers", forth ? "papers" : "task")
                .build();
        runtime.newMigration(plan).processInstanceIds(root.getId()).execute();
        return true;
    }

    private boolean suspend(ProcessInstance instance) {
        if (random.nextInt(2) == 0) {
            runtime.suspendProcessInstanceById(instance.getId());
        }
        return true;
    }

    private boolean activate(ProcessInstance instance) {
        runtime.activateProcessInstanceById(instance.getId());
        return true;
    }

    private boolean delete(ProcessInstance root) {
        if (random.nextInt(2) == 0) {
            runtime.deleteProcessInstance(root.getId(), "at random", random.nextBoolean());
            deleted.add(root.getId());
        }
        return true;
    }

    private boolean restart() {
        if (!deleted.isEmpty()) {
            runtime.restartProcessInstances(first)
                    .startBeforeActivity(one(PLACES))
                    .processInstanceIds(deleted.remove(0))
                    .execute();
        }
        return true;
    }

    private boolean move(ProcessInstance root) {
        List<WaitRow> open = ledger.tables.waits().ofRoot(root.getId()).stream()
                .filter(row -> row.leftAt() == null && row.due().on() != null)
                .toList();
        if (!open.isEmpty()) {
            LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), WorkingCalendar.ZONE);
            ledger.moves().move(one(open).id(), today.plusDays(1 + random.nextInt(30)), "tove", "at random");
        }
        return !open.isEmpty();
    }

    private List<Task> openTasks(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).list();
    }

    private List<ProcessInstance> roots() {
        return runtime.createProcessInstanceQuery().rootProcessInstances().list();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String definition(int version) {
        return ledger.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("kinds")
                .processDefinitionVersion(version)
                .singleResult()
                .getId();
    }
}
