package dk.loeftet.casework.tasklist.due;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A deadline as people ask for it.
 *
 * @param on the day, for what stands still the last day of the pause; null where there is none
 * @param workingDays how many working days it is to that day, or since it; a closed day counts nothing
 */
public record DueDay(State state, @Nullable LocalDate on, int workingDays) {

    /** How near it is. */
    public enum State {
        OVERDUE,
        TODAY,
        /** Within a week of work. */
        SOON,
        LATER,
        /** An agreed day is awaited, which is no deadline. */
        AGREED,
        /** The agreed day has passed, and what was agreed has not happened. */
        AGREED_PAST,
        /** The case stands still, and its deadline with it. */
        PAUSED,
        NONE
    }
}
