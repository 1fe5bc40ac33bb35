package dk.loeftet.extension.notification;

/**
 * A message has not gone out. What the other side says often names an address, so only the kind of failure is kept, and
 * no cause.
 */
public class SendingFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** The other side cannot be reached, or does not let us in: no message goes there now. */
    public static final String CONNECTION = "CONNECTION";

    /** The other side does not know the recipient. */
    public static final String RECIPIENT_REFUSED = "RECIPIENT_REFUSED";

    /** The other side does not take this message. */
    public static final String MESSAGE_REFUSED = "MESSAGE_REFUSED";

    /** The other side asks to try later. */
    public static final String LATER = "LATER";

    /** There is no address. */
    public static final String NO_ADDRESS = "NO_ADDRESS";

    private final String kind;
    private final boolean permanent;

    /** @param permanent whether another attempt would end the same way */
    public SendingFailed(String kind, boolean permanent) {
        super(kind, null, false, false);
        this.kind = kind;
        this.permanent = permanent;
    }

    public String kind() {
        return kind;
    }

    public boolean isPermanent() {
        return permanent;
    }

    /** Whether the others that go the same way need not try now. */
    public boolean isOfTheChannel() {
        return kind.equals(CONNECTION);
    }
}
