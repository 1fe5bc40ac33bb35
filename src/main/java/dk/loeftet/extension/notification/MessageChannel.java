package dk.loeftet.extension.notification;

/** A way on which messages leave the house. Every bean of this type is offered to the choice of channel by its name. */
public interface MessageChannel {

    /** The name in the table that chooses, such as {@code MAIL}. */
    String name();

    /** Whether the channel can reach this recipient. */
    boolean reaches(Envelope envelope);

    /**
     * Sends, and answers when the next house has taken it over. May be called twice for one message after a crash: the
     * {@link OutgoingMessage#messageId()} is then the same.
     *
     * @throws SendingFailed when it has not gone out
     */
    void send(OutgoingMessage message) throws SendingFailed;
}
