package dk.loeftet.casework.journal;

import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.OutboxMessage;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What goes out of the house is journalled with its subject; what colleagues tell each other is not. */
@Component
class JournalOfMessages {

    private static final Map<String, String> OUTSIDE = Map.of(
            "borger", "borgeren",
            "skole", "skolen",
            "akasse", "a-kassen",
            "virksomhed", "virksomheden",
            "ankestyrelsen", "Ankestyrelsen");

    private final Journal journal;
    private final MessageTemplates templates;
    private final ObjectProvider<IdentityService> identityService;

    /** @param identityService looked up late: listeners of events are made before the engine is */
    JournalOfMessages(Journal journal, MessageTemplates templates, ObjectProvider<IdentityService> identityService) {
        this.journal = journal;
        this.templates = templates;
        this.identityService = identityService;
    }

    @EventListener
    void queued(OutboxMessage message) {
        String recipient = OUTSIDE.get(message.recipientKind());
        if (recipient != null && message.businessKey() != null) {
            boolean withheld = OutboxMessage.WITHHELD.equals(message.status());
            journal.add(
                    message.businessKey(),
                    "Besked til " + recipient + ": "
                            + templates.byKey(message.template()).subject(),
                    withheld ? "Beskeden er holdt tilbage, for der er intet grundlag for at dele oplysninger." : "",
                    user());
        }
    }

    private String user() {
        Authentication authentication = identityService.getObject().getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }
}
