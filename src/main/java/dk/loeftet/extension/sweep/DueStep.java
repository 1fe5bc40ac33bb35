package dk.loeftet.extension.sweep;

import dk.loeftet.extension.wait.StepSchedule;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A reminder or an escalation that has fallen due, with what is known about the wait that it belongs to. Ids only.
 *
 * @param businessKey of the instance, for instance a case number
 * @param tenantId the office
 * @param deadlineKey of the deadline table
 * @param waitingOn who must act, in the model's word
 * @param party which partner that is
 * @param assignee who has the task
 * @param groupId whose task it is
 * @param index place of the step among the wait's steps
 * @param step what is to be done
 */
public record DueStep(
        UUID waitId,
        @Nullable String businessKey,
        @Nullable String tenantId,
        String processInstanceId,
        String activityId,
        @Nullable String deadlineKey,
        @Nullable String waitingOn,
        @Nullable String party,
        @Nullable String assignee,
        @Nullable String groupId,
        LocalDate dueOn,
        int index,
        StepSchedule.Step step) {

    /** Whether it goes to who must act; otherwise somebody else is told that the day has passed. */
    public boolean isReminder() {
        return step.kind() == StepSchedule.Kind.REMINDER;
    }
}
