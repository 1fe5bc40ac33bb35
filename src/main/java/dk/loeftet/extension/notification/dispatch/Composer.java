package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** Makes one text of the messages that go together; one that cannot be filled stays behind alone. */
class Composer {

    private final MessageRenderer renderer;

    Composer(MessageRenderer renderer) {
        this.renderer = renderer;
    }

    Composed compose(Claimed claimed) {
        List<OutboxMessage> going = new ArrayList<>();
        List<RenderedMessage> items = new ArrayList<>();
        Map<UUID, String> failures = new LinkedHashMap<>();
        for (OutboxMessage message : claimed.messages()) {
            try {
                RenderedMessage ready = claimed.ready().get(message.id());
                items.add(ready != null ? ready.asMail() : renderer.text(message));
                going.add(message);
            } catch (RuntimeException broken) {
                failures.put(message.id(), Dispatcher.kindOf(broken));
            }
        }
        if (going.isEmpty()) {
            return new Composed(List.of(), null, failures);
        }
        try {
            return new Composed(going, renderer.bundle(going.get(0), items), failures);
        } catch (RuntimeException brokenSignature) {
            going.forEach(message -> failures.put(message.id(), Dispatcher.kindOf(brokenSignature)));
            return new Composed(List.of(), null, failures);
        }
    }

    /**
     * What came of it.
     *
     * @param text null when nothing goes
     * @param failures what stays behind, and why
     */
    record Composed(List<OutboxMessage> going, @Nullable RenderedMessage text, Map<UUID, String> failures) {}
}
