package dk.loeftet.casework.tasklist.panel;

/** The case is closed, or stands where this cannot happen. */
final class CaseMayNotMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseMayNotMove(String message) {
        super(message);
    }
}
