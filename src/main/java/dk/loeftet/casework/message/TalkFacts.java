package dk.loeftet.casework.message;

import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.talk.Talks;
import dk.loeftet.extension.notification.MessageFacts;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The talk that a message is {@code about}. */
@Component
class TalkFacts implements MessageFacts {

    private static final String TALK = "indkaldelser til samtaler";

    /** Partners, in the words of a letter to the citizen. */
    private static final Map<String, String> OTHERS = Map.of(Partner.AKASSE, "din a-kasse", Partner.SCHOOL, "skolen");

    private final Talks talks;

    TalkFacts(Talks talks) {
        this.talks = talks;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("samtaledag", "samtalens dag", TALK),
                new Placeholder("samtalested", "tid og sted for samtalen", TALK),
                new Placeholder("samtalepart", "den tredje part i en trepartssamtale", TALK));
    }

    @Override
    public Map<String, String> of(OutboxMessage message) {
        Values values = new Values();
        talks.about(message.about())
                .ifPresent(talk -> values.put("samtaledag", talk.heldOn())
                        .put("samtalested", talk.place())
                        .put("samtalepart", OTHERS.getOrDefault(talk.withParty(), "vores uddannelsesambassadør")));
        return values.known();
    }
}
