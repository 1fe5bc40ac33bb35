package dk.loeftet.extension.notification;

import org.springframework.lang.Nullable;

/** Chooses the way that a message goes. The default sends everything by mail. */
@FunctionalInterface
public interface ChannelChoice {

    /**
     * Chooses the channel.
     *
     * @param kind what sort of message it is, {@link MessageTemplate#kind()}
     * @param recipientKind the model's word for who gets it
     * @param recipientId which one
     */
    Choice choose(String kind, String recipientKind, @Nullable String recipientId);

    /**
     * The way, and the other way where the application does not have it.
     *
     * @param fallback name of another channel, or {@link OutboxMessage#MANUAL}: a person sends it
     */
    record Choice(String channel, String fallback) {}
}
