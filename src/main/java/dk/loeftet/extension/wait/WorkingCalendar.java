package dk.loeftet.extension.wait;

import dk.loeftet.extension.time.EngineClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The Danish working calendar. Closed are weekends, public holidays, the days of {@code loeftet.calendar.closed-days}
 * and the office's own closing days. All counting is in whole days, so that daylight saving cannot move a deadline.
 */
public final class WorkingCalendar {

    /** Days are days in Denmark, whatever zone the server runs in. */
    public static final ZoneId ZONE = EngineClock.COPENHAGEN;

    // No office is closed for so long: who meets it has registered wrong closing days, and counting would never end.
    private static final int LONGEST_CLOSURE = 366;

    private final DanishClosedDays danish;
    private final ClosingDays closingDays;

    /**
     * Builds the calendar.
     *
     * @param closedEveryYear days that are closed in all offices although they are no public holidays
     * @param closingDays the offices' own closing days
     */
    public WorkingCalendar(Set<MonthDay> closedEveryYear, ClosingDays closingDays) {
        this.danish = new DanishClosedDays(closedEveryYear);
        this.closingDays = closingDays;
    }

    /**
     * Tells whether people work on a day.
     *
     * @param calendarId tenant id of the office, or null
     */
    public boolean isOpen(LocalDate day, String calendarId) {
        return openIn(calendarId).test(day);
    }

    /**
     * Counts forwards, or backwards for a negative amount. The result is never a closed day: where calendar days, weeks
     * or months end on one, the next open day is taken, backwards for a negative amount.
     *
     * @param from the day counted from, which is not counted itself
     * @param calendarId tenant id of the office, or null
     * @throws NoOpenDay when the office is closed for more than a year
     */
    public LocalDate add(LocalDate from, int amount, DateUnit unit, String calendarId) {
        Predicate<LocalDate> open = openIn(calendarId);
        int step = amount < 0 ? -1 : 1;
        return switch (unit) {
            case WD -> {
                LocalDate day = amount == 0 ? openFrom(from, step, open, calendarId) : from;
                for (int counted = 0; counted < Math.abs(amount); counted++) {
                    day = openFrom(day.plusDays(step), step, open, calendarId);
                }
                yield day;
            }
            case CD -> openFrom(from.plusDays(amount), step, open, calendarId);
            case W -> openFrom(from.plusWeeks(amount), step, open, calendarId);
            case M -> openFrom(from.plusMonths(amount), step, open, calendarId);
        };
    }

    /** As {@link #add(LocalDate, int, DateUnit, String)}. */
    public LocalDate add(LocalDate from, Amount amount, String calendarId) {
        return add(from, amount.count(), amount.unit(), calendarId);
    }

    /**
     * Counts the open days after one day, up to and with another.
     *
     * @param calendarId tenant id of the office, or null
     * @return zero or more; negative when {@code toInclusive} lies before {@code fromExclusive}
     */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive, String calendarId) {
        Predicate<LocalDate> open = openIn(calendarId);
        if (toInclusive.isBefore(fromExclusive)) {
            return -(int) toInclusive.datesUntil(fromExclusive).filter(open).count();
        }
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(toInclusive.plusDays(1))
                .filter(open)
                .count();
    }

    /** The first moment of a day in Denmark. */
    public static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZONE).toInstant());
    }

    /** The last second of a day in Denmark: until then, what was promised for the day is in time. */
    public static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant());
    }

    private Predicate<LocalDate> openIn(String calendarId) {
        Map<Integer, Set<LocalDate>> office = new HashMap<>();
        return day -> !danish.contains(day)
                && !office.computeIfAbsent(day.getYear(), year -> closingDays.in(year, calendarId))
                        .contains(day);
    }

    private static LocalDate openFrom(LocalDate from, int step, Predicate<LocalDate> open, String calendarId) {
        LocalDate day = from;
        for (int closed = 0; closed <= LONGEST_CLOSURE; closed++) {
            if (open.test(day)) {
                return day;
            }
            day = day.plusDays(step);
        }
        throw new NoOpenDay(from, calendarId);
    }
}
