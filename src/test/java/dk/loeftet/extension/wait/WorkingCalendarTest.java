package dk.loeftet.extension.wait;

import static dk.loeftet.extension.wait.DateUnit.CD;
import static dk.loeftet.extension.wait.DateUnit.M;
import static dk.loeftet.extension.wait.DateUnit.W;
import static dk.loeftet.extension.wait.DateUnit.WD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates counted by hand in a printed calendar. */
class WorkingCalendarTest {

    static final Set<MonthDay> USUAL = Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31));

    private final WorkingCalendar calendar = new WorkingCalendar(
            USUAL,
            (year, office) -> year == 2027 && "toender".equals(office)
                    ? Set.of(LocalDate.parse("2027-05-07"), LocalDate.parse("2027-09-01"))
                    : Set.of());

    @ParameterizedTest(name = "{0} + {1} {2} = {3}: {4}")
    @CsvSource({
        "2026-12-23, 1,   WD, 2026-12-28, Christmas Eve and both Christmas Days are closed",
        "2026-12-23, 4,   WD, 2027-01-04, and so are New Year's Eve and New Year's Day",
        "2026-12-24, 0,   WD, 2026-12-28, a planned date moves off a closed day",
        "2027-03-24, 1,   WD, 2027-03-30, Maundy Thursday to Easter Monday 2027",
        "2027-03-30, -1,  WD, 2027-03-24, the same backwards",
        "2026-06-04, 1,   WD, 2026-06-08, Constitution Day 2026 is a Friday",
        "2027-05-05, 1,   WD, 2027-05-07, Ascension Day 2027",
        "2027-05-14, 1,   WD, 2027-05-18, Whit Monday 2027",
        "2023-05-04, 1,   WD, 2023-05-08, store bededag was a holiday in 2023",
        "2024-04-25, 1,   WD, 2024-04-26, and is none from 2024",
        "2028-02-28, 1,   WD, 2028-02-29, a leap day is a working day",
        "2027-03-26, 10,  WD, 2027-04-12, counted from a holiday",
        "2027-06-30, 14,  CD, 2027-07-14, calendar days",
        "2026-12-10, 14,  CD, 2026-12-28, calendar days that end on Christmas Eve",
        "2027-04-12, -14, CD, 2027-03-24, backwards off Easter Monday",
        "2027-02-25, 4,   W,  2027-03-30, four weeks end on Maundy Thursday",
        "2027-05-24, -8,  W,  2027-03-24, eight weeks before, backwards off Easter Monday",
        "2027-05-31, -8,  W,  2027-04-05, eight weeks before on an open day",
        "2028-01-31, 1,   M,  2028-02-29, the last day of a leap February",
        "2027-01-31, 1,   M,  2027-03-01, 28 February 2027 is a Sunday",
        "2026-10-31, 1,   M,  2026-11-30, a month without a 31st",
        "2026-12-01, -1,  M,  2026-10-30, backwards off a Sunday, into the month before",
        "2027-03-24, 3,   M,  2027-06-24, across the start of summer time",
        "2027-03-26, 1,   CD, 2027-03-30, the night of summer time is inside Easter",
        "2027-10-29, 1,   WD, 2027-11-01, across the end of summer time",
    })
    void aDeadlineIsCountedAsByHand(LocalDate from, int amount, DateUnit unit, LocalDate due, String because) {
        assertThat(calendar.add(from, amount, unit, null)).as(because).isEqualTo(due);
    }

    @Test
    void storeBededagIsAHolidayUntil2023Only() {
        assertThat(calendar.isOpen(LocalDate.parse("2022-05-13"), null)).isFalse();
        assertThat(calendar.isOpen(LocalDate.parse("2023-05-05"), null)).isFalse();
        assertThat(calendar.isOpen(LocalDate.parse("2024-04-26"), null)).isTrue();
        assertThat(calendar.isOpen(LocalDate.parse("2025-05-16"), null)).isTrue();
    }

    @Test
    void theClosedDaysOf2027AreThese() {
        Set<String> closedWeekdays = LocalDate.parse("2027-01-01")
                .datesUntil(LocalDate.parse("2028-01-01"))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !calendar.isOpen(day, null))
                .map(LocalDate::toString)
                .collect(Collectors.toSet());
        assertThat(closedWeekdays)
                .containsExactlyInAnyOrder(
                        "2027-01-01",
                        "2027-03-25",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-05-06",
                        "2027-05-17",
                        "2027-12-24",
                        "2027-12-31");
    }

    @Test
    void anOfficeClosesOnItsOwnDaysAndNoOtherOfficeDoes() {
        LocalDate dayBefore = LocalDate.parse("2027-08-31");
        assertThat(calendar.add(dayBefore, 1, WD, "toender")).isEqualTo("2027-09-02");
        assertThat(calendar.add(dayBefore, 1, CD, "toender")).isEqualTo("2027-09-02");
        assertThat(calendar.add(dayBefore, 1, WD, "glostrup")).isEqualTo("2027-09-01");
        assertThat(calendar.add(LocalDate.parse("2027-05-05"), 1, WD, "toender"))
                .isEqualTo("2027-05-10");
        assertThat(calendar.workingDaysBetween(dayBefore, LocalDate.parse("2027-09-02"), "toender"))
                .isOne();
    }

    @Test
    void aDayThatOnlyThisInstallationClosesIsASetting() {
        var open = new WorkingCalendar(Set.of(), (year, office) -> Set.of());
        assertThat(open.isOpen(LocalDate.parse("2026-06-05"), null)).isTrue();
        assertThat(open.isOpen(LocalDate.parse("2026-12-24"), null)).isTrue();
        var leapDay = new WorkingCalendar(Set.of(MonthDay.of(2, 29)), (year, office) -> Set.of());
        assertThat(leapDay.isOpen(LocalDate.parse("2028-02-29"), null)).isFalse();
        assertThat(leapDay.isOpen(LocalDate.parse("2027-03-01"), null)).isTrue();
    }

    @Test
    void aDayLastsUntilMidnightInDenmarkInSummerAndWinter() {
        assertThat(WorkingCalendar.endOf(LocalDate.parse("2027-03-24")).toInstant())
                .isEqualTo(Instant.parse("2027-03-24T22:59:59Z"));
        assertThat(WorkingCalendar.endOf(LocalDate.parse("2027-03-30")).toInstant())
                .isEqualTo(Instant.parse("2027-03-30T21:59:59Z"));
        assertThat(WorkingCalendar.startOf(LocalDate.parse("2027-03-28")).toInstant())
                .isEqualTo(Instant.parse("2027-03-27T23:00:00Z"));
        assertThat(WorkingCalendar.startOf(LocalDate.parse("2027-10-31")).toInstant())
                .isEqualTo(Instant.parse("2027-10-30T22:00:00Z"));
    }

    @Test
    void anOfficeThatNeverOpensIsNamedInsteadOfCountedForEver() {
        var closed = new WorkingCalendar(
                USUAL,
                (year, office) -> LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .collect(Collectors.toSet()));
        assertThatExceptionOfType(NoOpenDay.class)
                .isThrownBy(() -> closed.add(LocalDate.parse("2027-01-01"), 1, W, "glostrup"))
                .withMessageContaining("glostrup")
                .withMessageContaining("lukkedage");
        assertThatExceptionOfType(NoOpenDay.class)
                .isThrownBy(() -> closed.add(LocalDate.parse("2027-01-01"), 1, M, "glostrup"));
    }
}
