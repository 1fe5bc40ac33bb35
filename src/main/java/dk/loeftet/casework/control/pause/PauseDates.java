package dk.loeftet.casework.control.pause;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/** Until when a case may stand still. */
final class PauseDates {

    private static final int MOST_YEARS = 1;

    private PauseDates() {}

    /** What is wrong with the day, in Danish with the cure; null when nothing is. */
    static @Nullable String fault(@Nullable LocalDate until, Clock clock) {
        LocalDate today = today(clock);
        if (until == null) {
            return "Skriv, hvor længe pausen varer.";
        }
        return until.isAfter(today) && !until.isAfter(today.plusYears(MOST_YEARS))
                ? null
                : "Pausens sidste dag skal ligge efter i dag og højst et år frem. Ret datoen.";
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
