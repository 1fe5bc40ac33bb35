package dk.loeftet.extension.wait;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The days on which every Danish office is closed, kept as one bit per day of the year. */
class DanishClosedDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private final Map<Integer, BitSet> years = new ConcurrentHashMap<>();
    private final Set<MonthDay> closedEveryYear;

    DanishClosedDays(Set<MonthDay> closedEveryYear) {
        this.closedEveryYear = Set.copyOf(closedEveryYear);
    }

    boolean contains(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::read).get(day.getDayOfYear());
    }

    private BitSet read(int year) {
        BitSet closed = new BitSet(367);
        holidays.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
                .map(Holiday::getDate)
                .forEach(holiday -> closed.set(holiday.getDayOfYear()));
        closedEveryYear.stream()
                .filter(day -> day.isValidYear(year))
                .forEach(day -> closed.set(day.atYear(year).getDayOfYear()));
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .forEach(weekend -> closed.set(weekend.getDayOfYear()));
        return closed;
    }
}
