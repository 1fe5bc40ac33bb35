package dk.loeftet.casework.tasklist.form;

import java.time.Instant;
import org.springframework.lang.Nullable;

/** The task or its case is no longer as the caller saw it. Nothing has been overwritten. */
final class TaskConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What has happened meanwhile. */
    enum Kind {
        DONE,
        TAKEN,
        PAUSED,
        CHANGED
    }

    private final Kind kind;
    private final @Nullable String by;
    private final @Nullable Instant at;

    /**
     * @param by the name of who did it, where it is known
     * @param at when, where it is known
     */
    TaskConflict(Kind kind, String message, @Nullable String by, @Nullable Instant at) {
        super(message);
        this.kind = kind;
        this.by = by;
        this.at = at;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String by() {
        return by;
    }

    @Nullable
    Instant at() {
        return at;
    }
}
