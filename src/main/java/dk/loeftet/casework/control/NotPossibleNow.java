package dk.loeftet.casework.control;

/** The case is closed, or stands where this cannot happen. */
public final class NotPossibleNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why, in Danish with the cure. */
    public NotPossibleNow(String message) {
        super(message);
    }
}
