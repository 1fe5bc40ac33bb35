package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.WaitWords;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.lang.Nullable;

/**
 * A wait that a token has entered in this command. Its row is written once, when the command ends or the token leaves:
 * until then the listeners of the model may set what its deadline counts from, who has the task and when it is due.
 */
final class OpenedWait {

    private final ExecutionEntity execution;
    private final ActivityImpl activity;
    private final String sourceId;
    private final Instant enteredAt;
    private final Place place;

    @Nullable
    private TaskEntity task;

    @Nullable
    private DueDay taskDue;

    @Nullable
    private Instant claimedAt;

    @Nullable
    private String groupId;

    @Nullable
    private Instant leftAt;

    private boolean cancelled;

    @Nullable
    private Actor actor;

    @Nullable
    private DueTime due;

    OpenedWait(ExecutionEntity execution, ActivityImpl activity, String sourceId, Instant enteredAt) {
        this.execution = execution;
        this.activity = activity;
        this.sourceId = sourceId;
        this.enteredAt = enteredAt;
        this.place = Place.of(execution, activity);
    }

    String sourceId() {
        return sourceId;
    }

    Place place() {
        return place;
    }

    void hasTask(TaskEntity created, Instant at) {
        task = created;
        if (created.getAssignee() == null) {
            claimedAt = null;
        } else if (claimedAt == null) {
            claimedAt = at;
        }
    }

    void offeredTo(String group) {
        groupId = groupId == null ? group : groupId;
    }

    void taskIsDue(DueDay day) {
        taskDue = day;
    }

    void left(Instant at, boolean wasCancelled, DueTimes times) {
        describe(times);
        leftAt = at;
        cancelled = wasCancelled;
    }

    boolean wasCancelledAt(String activityId, String processInstanceId) {
        return cancelled
                && activity.getId().equals(activityId)
                && place.processInstanceId().equals(processInstanceId);
    }

    void wasMet() {
        cancelled = false;
    }

    /** Reads what the model and the case say by now; not again once the token has left. */
    void describe(DueTimes times) {
        if (leftAt != null) {
            return;
        }
        ExecutionEntity here = living();
        Optional<WaitWords> words = WaitWords.of(activity);
        actor = new Actor(
                words.flatMap(WaitWords::waitingOn).orElse(null),
                words.flatMap(all -> all.partyIn(here)).orElse(null),
                words.map(WaitWords::planned).orElse(false),
                task == null ? null : task.getId(),
                task == null ? null : task.getAssignee(),
                groupId,
                claimedAt);
        if (!WaitPlaces.isTask(activity)) {
            due = times.ofWait(here, sourceId, words, enteredAt);
        } else {
            Date day = task == null ? null : task.getDueDate();
            due = day == null
                    ? DueTime.NEVER
                    : times.ofTask(here, sourceId, words, taskDue, day.toInstant(), enteredAt);
        }
    }

    WaitRow row() {
        Instant pausedAt = leftAt == null && living().isSuspended() ? enteredAt : null;
        DueTime shown = leftAt != null ? due.over() : pausedAt != null ? due.still() : due;
        return new WaitRow(
                WaitRow.Kind.ACTIVITY,
                sourceId,
                enteredAt,
                leftAt,
                leftAt == null ? null : Outcome.of(cancelled, due.on(), leftAt),
                pausedAt,
                place,
                actor,
                shown);
    }

    /** Where tokens join, the engine lets another execution stand in for this one. */
    private ExecutionEntity living() {
        ExecutionEntity standIn = execution.resolveReplacedBy();
        return standIn == null ? execution : standIn;
    }
}
