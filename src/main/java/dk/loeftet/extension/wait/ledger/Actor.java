package dk.loeftet.extension.wait.ledger;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * Who must act.
 *
 * @param waitingOn the model's word
 * @param party id of the partner who is waited for
 * @param planned an agreed date is awaited
 * @param groupId first candidate group of the task
 */
record Actor(
        @Nullable String waitingOn,
        @Nullable String party,
        boolean planned,
        @Nullable String taskId,
        @Nullable String assignee,
        @Nullable String groupId,
        @Nullable Instant claimedAt) {

    static final Actor SYSTEM = new Actor("system", null, false, null, null, null, null);
}
