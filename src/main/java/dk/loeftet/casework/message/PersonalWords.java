package dk.loeftet.casework.message;

import dk.loeftet.extension.notification.MessageFacts;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the sender of a free message writes in it. Nobody knows it but the sender: it comes with the message. */
@Component
class PersonalWords implements MessageFacts {

    static final String PLACEHOLDER = "personligt";

    @Override
    public List<Placeholder> placeholders() {
        return List.of(new Placeholder(PLACEHOLDER, "det, afsenderen selv skriver", "beskeder med linjen »fri:«"));
    }

    @Override
    public Map<String, String> of(OutboxMessage message) {
        return Map.of();
    }
}
