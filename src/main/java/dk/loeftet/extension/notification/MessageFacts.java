package dk.loeftet.extension.notification;

import java.util.List;
import java.util.Map;

/**
 * Knows what stands in a letter for some of the placeholders. Every bean of this type adds its own; the extension has
 * none of people, cases or deadlines. Asked when the message is sent, so that nothing personal lies in the outbox before.
 */
public interface MessageFacts {

    /** The placeholders that this one can fill: the documented list is made of them. */
    List<Placeholder> placeholders();

    /**
     * The values for one message. A key that is left out is not known: then the message does not go out.
     */
    Map<String, String> of(OutboxMessage message);
}
