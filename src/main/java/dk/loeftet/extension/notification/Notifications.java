package dk.loeftet.extension.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;

/** Puts messages into the outbox; for models through {@code ${notify}}, for delegates directly. */
public class Notifications {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final Outbox outbox;
    private final MessageTemplates templates;
    private final SendingPermission permission;
    private final ChannelChoice channels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            Outbox outbox,
            MessageTemplates templates,
            SendingPermission permission,
            ChannelChoice channels,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.permission = permission;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues one message in the transaction of the execution, or withholds it where it is not permitted. The
     * application hears of it by an event: the {@link OutboxMessage} itself.
     *
     * @param template key of a text in the folder {@code messages} of the pathway
     * @param recipientKind the model's word for who gets it
     * @param recipientId which one, null when the sender finds it out
     * @throws UnknownTemplate when no pathway has such a text
     */
    public void queue(
            DelegateExecution execution, String template, String recipientKind, @Nullable String recipientId) {
        queue(execution, execution.getProcessBusinessKey(), template, recipientKind, recipientId, null);
    }

    /**
     * Queues one message about a case in the transaction of an execution that is not the case's own.
     *
     * @param caseNumber business key of the case that the message belongs to
     * @param about what it is about beside the case, for its placeholders
     * @throws UnknownTemplate when no pathway has such a text
     */
    public void queue(
            DelegateExecution execution,
            @Nullable String caseNumber,
            String template,
            String recipientKind,
            @Nullable String recipientId,
            @Nullable String about) {
        queue(
                new Origin(execution.getProcessInstanceId(), execution.getCurrentActivityId()),
                caseNumber,
                template,
                recipientKind,
                recipientId,
                about);
    }

    /**
     * Queues one message that no step of a model sends, in the caller's transaction.
     *
     * @param origin the instance that the message is about, and where it stands
     * @throws UnknownTemplate when no pathway has such a text
     */
    public void queue(
            Origin origin,
            @Nullable String caseNumber,
            String template,
            String recipientKind,
            @Nullable String recipientId) {
        queue(origin, caseNumber, template, recipientKind, recipientId, null);
    }

    /**
     * Queues one message that somebody sends by hand, in the caller's transaction.
     *
     * @param idempotencyKey whoever queues the same thing again is stopped by it
     * @return the message as it is queued
     * @throws UnknownTemplate when no pathway has such a text
     * @throws org.springframework.dao.DuplicateKeyException when it is queued already
     */
    public OutboxMessage queueOnce(
            Origin origin,
            @Nullable String caseNumber,
            String template,
            String recipientKind,
            @Nullable String recipientId,
            String idempotencyKey) {
        return queue(origin, caseNumber, template, recipientKind, recipientId, null, idempotencyKey);
    }

    private void queue(
            Origin origin,
            @Nullable String caseNumber,
            String template,
            String recipientKind,
            @Nullable String recipientId,
            @Nullable String about) {
        queue(origin, caseNumber, template, recipientKind, recipientId, about, null);
    }

    private OutboxMessage queue(
            Origin origin,
            @Nullable String caseNumber,
            String template,
            String recipientKind,
            @Nullable String recipientId,
            @Nullable String about,
            @Nullable String idempotencyKey) {
        // A message without a text must stop the token, not the sender.
        String kind = templates.byKey(template).kind();
        boolean permitted = permission.isGiven(caseNumber, recipientKind);
        UUID id = UUID.randomUUID();
        OutboxMessage message = new OutboxMessage(
                id,
                caseNumber,
                origin.processInstanceId(),
                origin.activityId(),
                template,
                recipientKind,
                recipientId,
                permitted ? OutboxMessage.QUEUED : OutboxMessage.WITHHELD,
                OutboxMessage.messageIdOf(id),
                OffsetDateTime.now(clock),
                null,
                idempotencyKey,
                null,
                about,
                channels.choose(kind, recipientKind, recipientId).channel());
        outbox.add(message);
        LOG.info(
                "{} message {} for {} of case {}",
                permitted ? "Queued" : "Withheld",
                template,
                recipientKind,
                caseNumber);
        events.publishEvent(message);
        return message;
    }

    /** Where a message comes from. */
    public record Origin(String processInstanceId, String activityId) {}
}
