package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.extension.form.FormRejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * A job centre in which nobody thinks: day after day each open task is done with a certain chance and answered as chance
 * has it, timers fire, and things happen to citizens. Whatever the models allow happens sooner or later.
 */
final class SimulatedOffice {

    private static final Set<String> OTHERS_MOVE = Set.of("callActivity", "parallelGateway");
    private static final Set<String> OF_ANOTHER_DOOR =
            Set.of("citizenGotJob", "caseClosed", "factsCleared", "meetingSeat", "meetingResult");
    private static final int MOST_TRIES = 60;
    private static final double DONE_TODAY = 0.25;
    private static final double SOMETHING_HAPPENS = 0.005;

    private final Pathwayland land;
    private final ProcessEngine engine;
    private final RandomGenerator chance;
    private final double doneToday;
    private final ChanceAnswers answers;
    private final List<CaseDriver> open = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, String> businessKeys = new HashMap<>();
    private final Map<String, Integer> tasksDone = new TreeMap<>();
    private final Set<String> filledFields = new TreeSet<>();
    private final Set<String> gaps = new TreeSet<>();

    SimulatedOffice(Pathwayland land, RandomGenerator chance) {
        this(land, chance, DONE_TODAY, field -> "Efter aftale");
    }

    /**
     * An office of its own kind.
     *
     * @param doneToday the chance of an open task to be done on a day; few are done in time where it is small
     * @param words what is typed into the text field with this key
     */
    SimulatedOffice(Pathwayland land, RandomGenerator chance, double doneToday, UnaryOperator<String> words) {
        this.land = land;
        this.engine = land.engine;
        this.chance = chance;
        this.doneToday = doneToday;
        this.answers = new ChanceAnswers(engine, chance, words);
    }

    void takeIn(CaseDriver theCase) {
        open.add(theCase);
        numbers.add(theCase.number());
    }

    List<CaseDriver> open() {
        return open;
    }

    /** Every field that was answered, as {@code form.field}. */
    Set<String> filledFields() {
        return filledFields;
    }

    /** What a message could not say on the day on which it was decided. */
    Set<String> gaps() {
        return gaps;
    }

    /** How often each task was done. */
    Map<String, Integer> tasksDone() {
        return tasksDone;
    }

    /** One day in the office. */
    void day(LocalDate day) {
        land.itIs(day);
        fireTimers();
        for (CaseDriver theCase : open) {
            for (Task task : theCase.openTasks()) {
                if (chance.nextDouble() < doneToday && stillOpen(task)) {
                    complete(task);
                    assertNobodyIsStuck(theCase);
                }
            }
            clearFacts(theCase);
            goToAMeeting(theCase);
            if (chance.nextDouble() < SOMETHING_HAPPENS) {
                somethingHappens(theCase);
            }
        }
        gaps.addAll(land.gaps(numbers));
        open.removeIf(theCase -> !theCase.isRunning());
    }

    private boolean stillOpen(Task task) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .active()
                        .count()
                > 0;
    }

    private void complete(Task task) {
        FormRejected lastRefusal = null;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                Map<String, Object> given = answers.to(task, land.today());
                JsonNode form = answers.formOf(task);
                engine.getFormService().submitTaskForm(task.getId(), given);
                given.keySet().forEach(field -> filledFields.add(form.path("id").asText() + "." + field));
                tasksDone.merge(task.getName(), 1, Integer::sum);
                return;
            } catch (FormRejected refusal) {
                lastRefusal = refusal;
            }
        }
        throw new AssertionError(
                "No answers to »" + task.getName() + "« of case " + task.getProcessInstanceId() + " are accepted",
                lastRefusal);
    }

    private void fireTimers() {
        List<Job> due;
        do {
            due = engine.getManagementService().createJobQuery().executable().list().stream()
                    .filter(this::isOurs)
                    .toList();
            for (Job job : due) {
                // An earlier one may have taken it away.
                if (engine.getManagementService()
                                .createJobQuery()
                                .jobId(job.getId())
                                .count()
                        > 0) {
                    engine.getManagementService().executeJob(job.getId());
                }
            }
        } while (!due.isEmpty());
    }

    /** Cases of other tests live in the same engine, and reminders that belong to no case. */
    private boolean isOurs(Job job) {
        return job.getProcessInstanceId() != null
                && numbers.contains(businessKeys.computeIfAbsent(job.getProcessInstanceId(), instance -> {
                    ProcessInstance found = engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .singleResult();
                    return found == null || found.getBusinessKey() == null ? "" : found.getBusinessKey();
                }));
    }

    private void clearFacts(CaseDriver theCase) {
        if (waitsFor(theCase, "factsCleared") && chance.nextDouble() < doneToday) {
            theCase.clear(Map.of("highestEducation", chance.nextInt(4) > 0 ? "none" : "aboveVocational"));
        }
    }

    /** Meetings come to the case by messages; how they are planned and held is tried elsewhere. */
    private void goToAMeeting(CaseDriver theCase) {
        if (chance.nextDouble() >= doneToday) {
            return;
        }
        if (waitsFor(theCase, "meetingSeat")) {
            theCase.getsASeat();
        } else if (waitsFor(theCase, "meetingResult")) {
            String attendance = List.of("moedt", "moedt", "udeblevet", "afbud", "ingenPlads")
                    .get(chance.nextInt(5));
            theCase.hears("meetingResult", Map.of("attendance", attendance, "talkAtOnce", chance.nextBoolean()));
        }
    }

    private void somethingHappens(CaseDriver theCase) {
        int what = chance.nextInt(3);
        if (what == 0 && theCase.isRunning()) {
            land.post(
                    "/api/cases/" + theCase.number() + "/got-job",
                    Map.of("jobStart", land.today().toString()));
        } else if (what == 1 && theCase.isRunning()) {
            land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Tilfældet vil det"));
        } else if (theCase.isRunning()) {
            somethingIsSaid(theCase);
        }
    }

    /** One of the things that people may say at any time of the case where it stands. */
    private void somethingIsSaid(CaseDriver theCase) {
        List<String> heard = engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(theCase.rootInstance())
                .eventType("message")
                .list()
                .stream()
                .map(EventSubscription::getEventName)
                .filter(message -> !OF_ANOTHER_DOOR.contains(message))
                .sorted()
                .toList();
        if (!heard.isEmpty()) {
            theCase.hears(heard.get(chance.nextInt(heard.size())));
        }
    }

    private boolean waitsFor(CaseDriver theCase, String message) {
        return engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(theCase.rootInstance())
                        .eventName(message)
                        .count()
                > 0;
    }

    /** Every token of the case stands at a task, or a timer or a message will move it. */
    private void assertNobodyIsStuck(CaseDriver theCase) {
        for (ProcessInstance instance : theCase.instances()) {
            ActivityInstance tree = engine.getRuntimeService().getActivityInstance(instance.getId());
            if (tree != null) {
                assertMoves(theCase, tree);
            }
        }
    }

    private void assertMoves(CaseDriver theCase, ActivityInstance node) {
        if (node.getChildActivityInstances().length > 0 || node.getChildTransitionInstances().length > 0) {
            for (ActivityInstance child : node.getChildActivityInstances()) {
                assertMoves(theCase, child);
            }
            return;
        }
        assertThat(somethingMoves(node))
                .as("case %s stands at %s with no task, timer or message", theCase.number(), node.getActivityId())
                .isTrue();
    }

    private boolean somethingMoves(ActivityInstance leaf) {
        // Who waits for a called model or at a join is moved by others, and these are looked at too.
        if (OTHERS_MOVE.contains(leaf.getActivityType())) {
            return true;
        }
        for (String execution : leaf.getExecutionIds()) {
            List<EventSubscription> messages = engine.getRuntimeService()
                    .createEventSubscriptionQuery()
                    .executionId(execution)
                    .list();
            if (!messages.isEmpty()
                    || engine.getTaskService()
                                    .createTaskQuery()
                                    .executionId(execution)
                                    .count()
                            > 0
                    || engine.getManagementService()
                                    .createJobQuery()
                                    .executionId(execution)
                                    .count()
                            > 0) {
                return true;
            }
        }
        return false;
    }
}
