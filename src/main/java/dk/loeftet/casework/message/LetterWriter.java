package dk.loeftet.casework.message;

import dk.loeftet.extension.notification.MessageTemplate;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes a message out in full in the moment in which it is decided: what it quotes, such as the reasons of a decision, is
 * forgotten or overwritten soon after, and the file must show what the citizen was told.
 */
@Component
class LetterWriter {

    private static final Logger LOG = LoggerFactory.getLogger(LetterWriter.class);

    private final MessageTemplates templates;
    private final ObjectProvider<CaseLetterFacts> facts;
    private final Letters letters;

    /** @param facts looked up late: listeners of events are made before the engine is */
    LetterWriter(MessageTemplates templates, ObjectProvider<CaseLetterFacts> facts, Letters letters) {
        this.templates = templates;
        this.facts = facts;
        this.letters = letters;
    }

    @EventListener
    void queued(OutboxMessage message) {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        if (message.businessKey() == null || context == null) {
            return;
        }
        MessageTemplate template = templates.byKey(message.template());
        Set<String> unknown = new TreeSet<>();
        RenderedMessage letter = template.filled(placeholder -> facts.getObject()
                .of(placeholder, message, context.getExecution())
                .orElseGet(() -> {
                    unknown.add(placeholder);
                    return "";
                }));
        if (unknown.isEmpty()) {
            letters.keep(message.id(), letter.subject(), letter.body());
        } else {
            // A letter with a gap must not go out: it is left to be written when it is sent.
            LOG.warn("Nobody knows {} in message {} yet", unknown, message.template());
        }
    }
}
