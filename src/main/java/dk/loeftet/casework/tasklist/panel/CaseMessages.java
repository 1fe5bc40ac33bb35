package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.message.CaseLetters;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Message;
import java.util.List;
import org.springframework.stereotype.Component;

/** The messages of a case, sent and queued, without their texts: those come when somebody opens one. */
@Component
class CaseMessages {

    private final CaseLetters letters;

    CaseMessages(CaseLetters letters) {
        this.letters = letters;
    }

    List<Message> of(String caseNumber) {
        return letters.of(caseNumber).stream()
                .map(sent -> new Message(
                        sent.id(),
                        sent.title(),
                        sent.recipientKind(),
                        sent.status(),
                        sent.createdAt(),
                        sent.channel(),
                        sent.sentAt()))
                .toList();
    }
}
