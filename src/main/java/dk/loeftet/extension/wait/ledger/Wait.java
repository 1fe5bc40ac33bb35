package dk.loeftet.extension.wait.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One wait as others read it.
 *
 * @param activity element in its model
 * @param stage element in the root's main process that holds it; null outside any stage
 * @param waitingOn who must act
 * @param party id of the partner who is waited for
 * @param planned an agreed date is awaited: only the time past it is a stall
 * @param deadline key of the deadline table
 * @param due the last moment in time, or the first one of a planned day
 * @param outcome {@code MET}, {@code LATE} or {@code CANCELLED}, once left
 * @param paused whether it stands still
 */
public record Wait(
        UUID id,
        String processInstanceId,
        String activity,
        @Nullable String name,
        @Nullable String stage,
        @Nullable String stageName,
        @Nullable String waitingOn,
        @Nullable String party,
        boolean planned,
        @Nullable String taskId,
        @Nullable String deadline,
        @Nullable LocalDate dueOn,
        @Nullable Instant due,
        Instant entered,
        @Nullable Instant left,
        @Nullable String outcome,
        boolean paused) {

    static Wait of(WaitRow row) {
        return new Wait(
                row.id(),
                row.place().processInstanceId(),
                row.place().activityId(),
                row.place().activityName(),
                row.place().stageId(),
                row.place().stageName(),
                row.actor().waitingOn(),
                row.actor().party(),
                row.actor().planned(),
                row.actor().taskId(),
                row.due().key(),
                row.due().on(),
                row.due().at(),
                row.enteredAt(),
                row.leftAt(),
                row.outcome() == null ? null : row.outcome().name(),
                row.pausedAt() != null);
    }

    /** Whether the token still waits. */
    public boolean isOpen() {
        return left == null;
    }
}
