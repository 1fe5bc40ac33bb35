package dk.loeftet.extension.wait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every date, amount and office. */
class WorkingCalendarPropertyTest {

    // One office closes every Wednesday in July, so that its own days matter often.
    private final WorkingCalendar calendar = new WorkingCalendar(
            WorkingCalendarTest.USUAL,
            (year, office) -> "toender".equals(office)
                    ? LocalDate.of(year, 7, 1)
                            .datesUntil(LocalDate.of(year, 8, 1))
                            .filter(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                            .collect(Collectors.toSet())
                    : Set.of());

    @Property
    void addingWorkingDaysAndCountingThemGivesTheSameNumber(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll("offices") String office) {
        LocalDate due = calendar.add(from, amount, DateUnit.WD, office);
        assertThat(calendar.workingDaysBetween(from, due, office)).isEqualTo(amount);
    }

    @Property
    void countingBackwardsFromAnOpenDayComesBackToIt(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll("offices") String office) {
        LocalDate open = calendar.add(day, 0, DateUnit.WD, office);
        LocalDate earlier = calendar.add(open, -amount, DateUnit.WD, office);
        assertThat(calendar.add(earlier, amount, DateUnit.WD, office)).isEqualTo(open);
    }

    @Property
    void aDeadlineNeverFallsOnAClosedDay(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = -400, max = 400) int amount,
            @ForAll DateUnit unit,
            @ForAll("offices") String office) {
        assertThat(calendar.isOpen(calendar.add(from, amount, unit, office), office))
                .isTrue();
    }

    @Property
    void aDeadlineLiesOnTheSideItIsCountedTo(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll DateUnit unit,
            @ForAll("offices") String office) {
        assertThat(calendar.add(from, amount, unit, office)).isAfter(from);
        assertThat(calendar.add(from, -amount, unit, office)).isBefore(from);
    }

    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = -400, max = 400) int amount,
            @ForAll DateUnit unit,
            @ForAll("offices") String office) {
        assertThat(calendar.add(from.plusDays(1), amount, unit, office))
                .isAfterOrEqualTo(calendar.add(from, amount, unit, office));
    }

    @Property
    void calendarUnitsMoveNoFurtherThanTheNextOpenDay(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 0, max = 60) int amount,
            @ForAll("offices") String office) {
        LocalDate sameWeekday = from.plusWeeks(amount);
        LocalDate due = calendar.add(from, amount, DateUnit.W, office);
        assertThat(sameWeekday.datesUntil(due).noneMatch(day -> calendar.isOpen(day, office)))
                .isTrue();
        YearMonth month = YearMonth.from(from).plusMonths(amount);
        LocalDate sameDate = month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));
        LocalDate dueInMonths = calendar.add(from, amount, DateUnit.M, office);
        assertThat(sameDate.datesUntil(dueInMonths).noneMatch(day -> calendar.isOpen(day, office)))
                .isTrue();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("2015-01-01").toEpochDay(),
                        LocalDate.parse("2045-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> offices() {
        return Arbitraries.of("glostrup", "toender").injectNull(0.2);
    }
}
