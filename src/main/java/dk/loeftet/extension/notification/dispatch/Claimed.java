package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Messages that this node alone sends now, as one.
 *
 * @param sentAs the Message-ID under which they go, fixed before the first attempt
 * @param attempts how many there were, with the one that begins now
 * @param ready the texts that were written when the message was queued; only the signature is added
 */
record Claimed(String sentAs, int attempts, List<OutboxMessage> messages, Map<UUID, RenderedMessage> ready) {

    OutboxMessage first() {
        return messages.get(0);
    }

    List<UUID> ids() {
        return messages.stream().map(OutboxMessage::id).toList();
    }
}
