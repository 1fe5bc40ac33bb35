package dk.loeftet.extension.bottleneck.figure;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.springframework.lang.Nullable;

/**
 * Time in working days: each open day of an office counts one, a part of it counts as that part of the day's real
 * length, so that the days on which the clock is changed are days like any other. Closed days count nothing.
 *
 * <p>Open days are summed once per office and year, so that millions of waits are cheap. Make a new one for every
 * calculation: closing days may have changed. Not for several threads.
 */
public final class WorkingTime {

    private final BiPredicate<LocalDate, String> open;
    private final Map<OfficeYear, int[]> openBefore = new HashMap<>();

    public WorkingTime(WorkingCalendar calendar) {
        this(calendar::isOpen);
    }

    public WorkingTime(BiPredicate<LocalDate, String> open) {
        this.open = open;
    }

    /**
     * Working days between two instants, without the time in which the wait stood still.
     *
     * @param office whose closing days count; null: those of the whole country
     * @return zero where {@code to} is not after {@code from}
     */
    public double between(Instant from, Instant to, List<Pause> pauses, @Nullable String office) {
        double worked = 0;
        Instant at = from;
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::paused)).toList()) {
            worked += between(at, earlier(pause.paused(), to), office);
            at = later(at, pause.resumed() == null ? to : pause.resumed());
        }
        return worked + between(at, to, office);
    }

    /** As {@link #between(Instant, Instant, List, String)}, of a wait that never stood still. */
    public double between(Instant from, Instant to, @Nullable String office) {
        if (!from.isBefore(to)) {
            return 0;
        }
        LocalDate first = LocalDate.ofInstant(from, WorkingCalendar.ZONE);
        LocalDate last = LocalDate.ofInstant(to, WorkingCalendar.ZONE);
        double days = ofItsYear(last, to, office) - ofItsYear(first, from, office);
        for (int year = first.getYear(); year < last.getYear(); year++) {
            int[] before = year(year, office);
            days += before[before.length - 1];
        }
        return days;
    }

    private double ofItsYear(LocalDate day, Instant at, @Nullable String office) {
        int[] before = year(day.getYear(), office);
        int index = day.getDayOfYear();
        boolean closed = before[index] == before[index - 1];
        return before[index - 1] + (closed ? 0 : partOf(day, at));
    }

    private static double partOf(LocalDate day, Instant at) {
        Instant start = startOf(day);
        return (double) Duration.between(start, at).toMillis()
                / Duration.between(start, startOf(day.plusDays(1))).toMillis();
    }

    /** How many days of the year are open before its first day, its second, … and at its end. */
    private int[] year(int year, @Nullable String office) {
        return openBefore.computeIfAbsent(new OfficeYear(office, year), this::count);
    }

    private int[] count(OfficeYear asked) {
        int[] before = new int[Year.of(asked.year()).length() + 1];
        for (int day = 1; day < before.length; day++) {
            before[day] = before[day - 1] + (open.test(LocalDate.ofYearDay(asked.year(), day), asked.office()) ? 1 : 0);
        }
        return before;
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record OfficeYear(@Nullable String office, int year) {}
}
