package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/** How a wait ended. */
enum Outcome {
    MET,
    LATE,
    CANCELLED;

    /** Whoever acts on the last day is in time, also where a planned day was awaited. */
    static Outcome of(boolean cancelled, @Nullable LocalDate dueOn, Instant leftAt) {
        if (cancelled) {
            return CANCELLED;
        }
        return dueOn != null
                        && LocalDate.ofInstant(leftAt, WorkingCalendar.ZONE).isAfter(dueOn)
                ? LATE
                : MET;
    }
}
