package dk.loeftet.extension.notification;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A message that a model has decided to send.
 *
 * @param businessKey the case number, null for a message that belongs to no case
 * @param processInstanceId the instance that decided, null for a message that belongs to none
 * @param activityId the task in the model
 * @param template name of the text in the pathway
 * @param recipientKind who gets it, in the model's word: {@code borger}, {@code skole}, …
 * @param recipientId which one of them, as far as known; never a name or an address
 * @param messageId stable over all attempts to send
 * @param waitId the wait that a reminder or an escalation is about
 * @param idempotencyKey whoever queues the same thing again is stopped by it; null where that cannot happen
 * @param bundle messages with the same bundle that wait to be sent go out as one
 * @param about what it is about beside the case, as the model says: the number of a meeting, say
 * @param channel the way it is meant to go, and once sent the way it went
 */
public record OutboxMessage(
        UUID id,
        @Nullable String businessKey,
        @Nullable String processInstanceId,
        @Nullable String activityId,
        String template,
        String recipientKind,
        @Nullable String recipientId,
        String status,
        String messageId,
        OffsetDateTime createdAt,
        @Nullable UUID waitId,
        @Nullable String idempotencyKey,
        @Nullable String bundle,
        @Nullable String about,
        @Nullable String channel) {

    /** The channel for everybody who has an address for mail. */
    public static final String MAIL = "MAIL";

    /** Waits to be sent. */
    public static final String QUEUED = "QUEUED";

    /** Has gone out. */
    public static final String SENT = "SENT";

    /** Could not be sent and is not tried again unless somebody says so. */
    public static final String DEAD = "DEAD";

    /** Must go by a way that the application does not have: a person sends it. */
    public static final String MANUAL = "MANUAL";

    /** Was decided where nobody had permitted it: kept to be seen, never sent. */
    public static final String WITHHELD = "WITHHELD";

    /** Was waiting when the permission ended: never sent. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** The Message-ID that a message keeps over all attempts. */
    static String messageIdOf(UUID id) {
        return "<" + id + "@loeftet>";
    }

    /** A message about a wait, or a digest, that no model's task has decided. */
    public static OutboxMessage toEmployee(
            String template,
            String recipientKind,
            String recipientId,
            OffsetDateTime createdAt,
            @Nullable String caseNumber,
            @Nullable String processInstanceId,
            @Nullable String activityId,
            @Nullable UUID waitId,
            String idempotencyKey,
            @Nullable String bundle) {
        UUID id = UUID.randomUUID();
        return new OutboxMessage(
                id,
                caseNumber,
                processInstanceId,
                activityId,
                template,
                recipientKind,
                recipientId,
                QUEUED,
                messageIdOf(id),
                createdAt,
                waitId,
                idempotencyKey,
                bundle,
                null,
                MAIL);
    }

    /** The same message, sent another way. */
    public OutboxMessage by(String otherChannel) {
        return new OutboxMessage(
                id,
                businessKey,
                processInstanceId,
                activityId,
                template,
                recipientKind,
                recipientId,
                status,
                messageId,
                createdAt,
                waitId,
                idempotencyKey,
                bundle,
                about,
                otherChannel);
    }
}
