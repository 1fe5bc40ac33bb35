package dk.loeftet.extension.notification;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A message that a model has decided to send.
 *
 * @param businessKey the case number, null for a message that belongs to no case
 * @param processInstanceId the instance that decided
 * @param activityId the task in the model
 * @param template name of the text in the pathway
 * @param recipientKind who gets it, in the model's word: {@code borger}, {@code skole}, …
 * @param recipientId which one of them, as far as known; never a name or an address
 * @param messageId stable over all attempts to send
 */
public record OutboxMessage(
        UUID id,
        @Nullable String businessKey,
        String processInstanceId,
        String activityId,
        String template,
        String recipientKind,
        @Nullable String recipientId,
        String status,
        String messageId,
        OffsetDateTime createdAt) {

    /** Waits to be sent. */
    public static final String QUEUED = "QUEUED";

    /** Was decided where nobody had permitted it: kept to be seen, never sent. */
    public static final String WITHHELD = "WITHHELD";

    /** Was waiting when the permission ended: never sent. */
    public static final String WITHDRAWN = "WITHDRAWN";
}
