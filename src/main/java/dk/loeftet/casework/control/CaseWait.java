package dk.loeftet.casework.control;

import dk.loeftet.extension.wait.ledger.Wait;
import java.time.Instant;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * Something that a case waits for.
 *
 * @param id of the task, the timer's job or the message's subscription
 * @param activityId the element in its model
 * @param waitsAt the element at which the token waits: the gateway, where one waits for several events
 * @param what the element's name
 * @param deadline key of the deadline table
 * @param waitingOn who must act
 * @param party id of the partner who is waited for
 * @param planned an agreed date is awaited
 * @param due when the task is due or the timer fires; null for a message
 * @param instanceId the process instance in which it waits
 */
public record CaseWait(
        Kind kind,
        String id,
        String activityId,
        String waitsAt,
        String what,
        Optional<String> deadline,
        @Nullable String waitingOn,
        @Nullable String party,
        boolean planned,
        @Nullable Instant due,
        String instanceId) {

    /** Whether the ledger means this wait, which is no task. */
    public boolean isHeldAs(Wait row) {
        return row.processInstanceId().equals(instanceId) && row.activity().equals(waitsAt);
    }

    /** In which way it waits. */
    public enum Kind {
        TASK,
        /** A day is awaited. */
        TIMER,
        /** A day after which a task takes another way. */
        LIMIT,
        MESSAGE
    }
}
