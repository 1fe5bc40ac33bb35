package dk.loeftet.casework.tasklist.panel;

/** There is no such task or case for this caller. */
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFound(String message) {
        super(message);
    }
}
