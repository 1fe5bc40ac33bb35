package dk.loeftet.extension.wait;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * The day on which a wait is due, and by which deadline.
 *
 * @param key of the deadline table
 * @param rule the deadline as it holds now
 * @param calendarId whose closing days count; null: those of the whole country only
 */
public record DueDay(
        String key,
        LocalDate on,
        DeadlineRule rule,
        @Nullable String calendarId) {

    /** The same deadline on another day. */
    public DueDay on(LocalDate day) {
        return new DueDay(key, day, rule, calendarId);
    }
}
