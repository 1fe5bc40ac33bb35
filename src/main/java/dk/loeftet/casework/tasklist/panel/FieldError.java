package dk.loeftet.casework.tasklist.panel;

/** A field that cannot be taken as it is. */
final class FieldError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    FieldError(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
