package dk.loeftet.casework.tasklist.screening;

import org.springframework.lang.Nullable;

/** A row that cannot be saved; the others are not touched by it. */
final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    RowRefused(@Nullable String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field to be mended, null when it is the row as a whole. */
    @Nullable
    String field() {
        return field;
    }
}
