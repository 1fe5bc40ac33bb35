package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.tasklist.panel.PanelFacts.Message;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.UnknownTemplate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The messages of a case under the titles that their recipients read. */
@Component
class CaseMessages {

    private final Outbox outbox;
    private final MessageTemplates templates;

    CaseMessages(Outbox outbox, MessageTemplates templates) {
        this.outbox = outbox;
        this.templates = templates;
    }

    List<Message> of(String caseNumber) {
        return outbox.ofCase(caseNumber).stream()
                .map(message -> new Message(
                        message.id(), title(message), message.recipientKind(), message.status(), message.createdAt()))
                .toList();
    }

    private String title(OutboxMessage message) {
        try {
            return templates.byKey(message.template()).subject();
        } catch (UnknownTemplate removedSince) {
            // The process owner has taken the text away; the message was decided all the same.
            return message.template();
        }
    }
}
