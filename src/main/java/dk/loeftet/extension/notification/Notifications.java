package dk.loeftet.extension.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;

/** Puts messages into the outbox; for models through {@code ${notify}}, for delegates directly. */
public class Notifications {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final Outbox outbox;
    private final MessageTemplates templates;
    private final Clock clock;

    Notifications(Outbox outbox, MessageTemplates templates, Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Queues one message in the transaction of the execution.
     *
     * @param template key of a text in the folder {@code messages} of the pathway
     * @param recipientKind the model's word for who gets it
     * @param recipientId which one, null when the sender finds it out
     * @throws UnknownTemplate when no pathway has such a text
     */
    public void queue(
            DelegateExecution execution, String template, String recipientKind, @Nullable String recipientId) {
        templates.byKey(template); // a message without a text must stop the token, not the sender
        UUID id = UUID.randomUUID();
        outbox.add(new OutboxMessage(
                id,
                execution.getProcessBusinessKey(),
                execution.getProcessInstanceId(),
                execution.getCurrentActivityId(),
                template,
                recipientKind,
                recipientId,
                OutboxMessage.QUEUED,
                "<" + id + "@loeftet>",
                OffsetDateTime.now(clock)));
        LOG.info("Queued message {} for {} of case {}", template, recipientKind, execution.getProcessBusinessKey());
    }
}
