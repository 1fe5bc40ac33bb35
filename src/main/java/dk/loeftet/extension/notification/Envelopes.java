package dk.loeftet.extension.notification;

/** Finds addresses, when a message is sent and not before. The application must bring one to send anything. */
@FunctionalInterface
public interface Envelopes {

    /** Who gets this message, and from whom. */
    Envelope of(OutboxMessage message);
}
