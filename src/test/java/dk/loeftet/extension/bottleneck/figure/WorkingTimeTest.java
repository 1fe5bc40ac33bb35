package dk.loeftet.extension.bottleneck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** What a working day is worth, by examples and for every time. */
class WorkingTimeTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final String OFFICE = "toender";

    // The office has a closing day of its own each 10 June.
    private final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31)),
            (year, office) -> OFFICE.equals(office) ? Set.of(LocalDate.of(year, 6, 10)) : Set.of());

    private final WorkingTime time = new WorkingTime(calendar);

    @Example
    void aWeekHasFiveWorkingDays() {
        assertThat(time.between(at("2026-11-02T10:00"), at("2026-11-09T10:00"), OFFICE))
                .isEqualTo(5, EXACTLY);
    }

    @Example
    void fromFridayNoonToMondayNoonIsOneWorkingDay() {
        assertThat(time.between(at("2026-11-06T12:00"), at("2026-11-09T12:00"), OFFICE))
                .isEqualTo(1, EXACTLY);
    }

    @Example
    void aWeekendAndAClosedDayCountNothing() {
        assertThat(time.between(at("2026-11-07T00:00"), at("2026-11-09T00:00"), OFFICE))
                .isEqualTo(0, EXACTLY);
        assertThat(time.between(at("2026-06-10T00:00"), at("2026-06-11T00:00"), OFFICE))
                .isEqualTo(0, EXACTLY);
        assertThat(time.between(at("2026-06-10T00:00"), at("2026-06-11T00:00"), "glostrup"))
                .isEqualTo(1, EXACTLY);
    }

    @Example
    void christmasAndTheTurnOfTheYearAreCountedByTheCalendar() {
        // Open are 22, 23, 28, 29 and 30 December, and 4 January.
        assertThat(time.between(at("2026-12-22T00:00"), at("2027-01-05T00:00"), OFFICE))
                .isEqualTo(6, EXACTLY);
    }

    @Example
    void aWholeDayCountsOneAlsoWhereAnHourIsLostOrWon() {
        // The clock is changed on Sundays, which are closed; the arithmetic must not rely on it.
        WorkingTime alwaysOpen = new WorkingTime((day, office) -> true);
        assertThat(alwaysOpen.between(at("2026-03-29T00:00"), at("2026-03-30T00:00"), null))
                .isEqualTo(1, EXACTLY);
        assertThat(alwaysOpen.between(at("2026-10-25T00:00"), at("2026-10-26T00:00"), null))
                .isEqualTo(1, EXACTLY);
        assertThat(alwaysOpen.between(
                        at("2026-10-25T00:00"), at("2026-10-25T00:00").plus(5, ChronoUnit.HOURS), null))
                .isEqualTo(5 / 25.0, EXACTLY);
    }

    @Example
    void aPauseIsNoWaiting() {
        List<Pause> pauses = List.of(
                new Pause(at("2026-11-05T00:00"), null), new Pause(at("2026-11-03T00:00"), at("2026-11-04T12:00")));
        assertThat(time.between(at("2026-11-02T00:00"), at("2026-11-16T00:00"), pauses, OFFICE))
                .as("Monday, and half of Wednesday; it stands still ever since")
                .isEqualTo(1.5, EXACTLY);
    }

    @Property
    void wholeDaysAreThoseThatTheCalendarCounts(
            @ForAll("days") LocalDate from, @ForAll @IntRange(max = 900) int length, @ForAll("offices") String office) {
        LocalDate to = from.plusDays(length);
        assertThat(time.between(WorkingTime.startOf(from), WorkingTime.startOf(to), office))
                .isEqualTo(calendar.workingDaysBetween(from.minusDays(1), to.minusDays(1), office), EXACTLY);
    }

    @Property
    void timeAddsUpWhereverItIsCut(
            @ForAll @Size(3) List<@From("times") Instant> times, @ForAll("offices") String office) {
        List<Instant> cut = times.stream().sorted().toList();
        assertThat(time.between(cut.get(0), cut.get(1), office) + time.between(cut.get(1), cut.get(2), office))
                .isEqualTo(time.between(cut.get(0), cut.get(2), office), EXACTLY);
    }

    @Property
    void addingAWorkingDayIsOneWorkingDayLater(@ForAll("days") LocalDate day, @ForAll("offices") String office) {
        LocalDate open = calendar.add(day, 0, DateUnit.WD, office);
        LocalDate next = calendar.add(open, 1, DateUnit.WD, office);
        assertThat(time.between(at(open + "T14:30"), at(next + "T14:30"), office))
                .as("the clock is never changed on an open day")
                .isEqualTo(1, EXACTLY);
    }

    @Property
    void withPausesOnlyTheTimeOutsideThemCounts(
            @ForAll("times") Instant one,
            @ForAll("times") Instant other,
            @ForAll @Size(max = 6) List<@From("times") Instant> ends,
            @ForAll("offices") String office) {
        Instant from = one.isBefore(other) ? one : other;
        Instant to = one.isBefore(other) ? other : one;
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            Instant a = ends.get(i);
            Instant b = ends.get(i + 1);
            pauses.add(a.isBefore(b) ? new Pause(a, b) : new Pause(b, a));
        }
        assertThat(time.between(from, to, pauses, office))
                .isEqualTo(hourByHour(from, to, pauses, office), within(1e-6));
    }

    /** The same figure the slow way: every instant at which something changes, and what lies between two of them. */
    private double hourByHour(Instant from, Instant to, List<Pause> pauses, String office) {
        List<Instant> changes = new ArrayList<>(List.of(from, to));
        pauses.forEach(pause -> changes.addAll(List.of(pause.paused(), pause.resumed())));
        List<Instant> sorted = changes.stream()
                .filter(at -> !at.isBefore(from) && !at.isAfter(to))
                .sorted()
                .toList();
        double sum = 0;
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Instant start = sorted.get(i);
            boolean still = pauses.stream()
                    .anyMatch(pause -> !start.isBefore(pause.paused()) && start.isBefore(pause.resumed()));
            sum += still ? 0 : dayByDay(start, sorted.get(i + 1), office);
        }
        return sum;
    }

    private double dayByDay(Instant from, Instant to, String office) {
        LocalDate first = LocalDate.ofInstant(from, WorkingCalendar.ZONE);
        double sum = 0;
        for (LocalDate day = first; WorkingTime.startOf(day).isBefore(to); day = day.plusDays(1)) {
            Instant start = WorkingTime.startOf(day);
            Instant end = WorkingTime.startOf(day.plusDays(1));
            if (calendar.isOpen(day, office)) {
                long inside = Math.min(end.toEpochMilli(), to.toEpochMilli())
                        - Math.max(start.toEpochMilli(), from.toEpochMilli());
                sum += (double) inside / (end.toEpochMilli() - start.toEpochMilli());
            }
        }
        return sum;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("2024-01-01").toEpochDay(),
                        LocalDate.parse("2029-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(
                        at("2025-01-01T00:00").toEpochMilli(),
                        at("2027-12-31T00:00").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<String> offices() {
        return Arbitraries.of("glostrup", OFFICE).injectNull(0.2);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
