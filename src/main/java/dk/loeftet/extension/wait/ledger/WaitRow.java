package dk.loeftet.extension.wait.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One row of the ledger.
 *
 * @param sourceId id of the activity instance, or of the incident
 * @param outcome an {@link Outcome}, once left
 * @param pausedAt while it stands still
 */
record WaitRow(
        Kind kind,
        String sourceId,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable Outcome outcome,
        @Nullable Instant pausedAt,
        Place place,
        Actor actor,
        DueTime due) {

    /** What waits. */
    enum Kind {
        ACTIVITY,
        INCIDENT
    }

    /** A row that is rebuilt gets the id that it had. */
    UUID id() {
        return idOf(sourceId);
    }

    static UUID idOf(String sourceId) {
        return UUID.nameUUIDFromBytes(sourceId.getBytes(StandardCharsets.UTF_8));
    }
}
