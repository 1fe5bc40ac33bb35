package dk.loeftet.casework.message;

import dk.loeftet.casework.office.OfficeContact;
import dk.loeftet.extension.notification.MessageFacts;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who sends, and how to answer. */
@Component
class SenderFacts implements MessageFacts {

    private static final String WHERE = "alle beskeder";

    private final OfficeOfMessage offices;

    SenderFacts(OfficeOfMessage offices) {
        this.offices = offices;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("kontor", "kontorets navn", WHERE),
                new Placeholder("kontortelefon", "kontorets telefonnummer", WHERE),
                new Placeholder("kontormail", "kontorets mailadresse", WHERE));
    }

    @Override
    public Map<String, String> of(OutboxMessage message) {
        OfficeContact office = offices.of(message);
        return new Values()
                .put("kontor", office.name())
                .put("kontortelefon", office.phone())
                .put("kontormail", office.email())
                .known();
    }
}
