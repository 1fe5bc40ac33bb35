package dk.loeftet.extension.wait;

import java.time.LocalDate;
import java.util.Set;

/**
 * An office's own closing days, over and above weekends and public holidays. Replace the default, which knows none, by
 * a bean of this type.
 */
@FunctionalInterface
public interface ClosingDays {

    /**
     * Asked for every deadline that is computed, so answer from memory where reading is slow.
     *
     * @param calendarId the tenant id of the office, or null where there is no office
     * @return the office's closing days in that year; empty for an unknown office
     */
    Set<LocalDate> in(int year, String calendarId);
}
