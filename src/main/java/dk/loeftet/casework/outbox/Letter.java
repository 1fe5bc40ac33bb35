package dk.loeftet.casework.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A message as people read it.
 *
 * @param recipient the Danish word for who gets it
 * @param title its subject as sent, or as its text has it now
 * @param body as sent, or as it would be sent; null where it cannot be filled
 * @param problem why it did not go, in words; null when nothing is wrong
 * @param mayResend whether the caller may have it sent once more
 */
record Letter(
        UUID id,
        @Nullable String caseNumber,
        String recipient,
        @Nullable String channel,
        String status,
        String title,
        @Nullable String body,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable String problem,
        boolean mayResend) {

    /** Only the id in a log line. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
