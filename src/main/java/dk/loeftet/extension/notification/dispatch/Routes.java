package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.extension.notification.ChannelChoice;
import dk.loeftet.extension.notification.Envelope;
import dk.loeftet.extension.notification.MessageChannel;
import dk.loeftet.extension.notification.OutboxMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the channel that this application has for a message: the chosen one, else the other way. */
class Routes {

    private final ChannelChoice choice;
    private final Map<String, MessageChannel> channels;

    Routes(ChannelChoice choice, List<MessageChannel> channels) {
        this.choice = choice;
        this.channels = channels.stream().collect(Collectors.toMap(MessageChannel::name, Function.identity()));
    }

    /** The way, or nothing where a person must send it. */
    Optional<MessageChannel> of(OutboxMessage message, String kind, Envelope envelope) {
        ChannelChoice.Choice chosen = choice.choose(kind, message.recipientKind(), message.recipientId());
        return Stream.of(chosen.channel(), chosen.fallback())
                .filter(channels::containsKey)
                .map(channels::get)
                .filter(channel -> channel.reaches(envelope))
                .findFirst();
    }
}
