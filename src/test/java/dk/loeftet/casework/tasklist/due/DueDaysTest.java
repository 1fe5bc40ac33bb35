package dk.loeftet.casework.tasklist.due;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.casework.tasklist.due.DueDay.State;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.lang.Nullable;

/** Monday 16 November 2026; the office is closed on the Wednesday. */
class DueDaysTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final String OFFICE = "toender";

    private final DueDays dueDays = new DueDays(
            new WorkingCalendar(
                    Set.of(), (year, office) -> OFFICE.equals(office) ? Set.of(MONDAY.plusDays(2)) : Set.of()),
            Clock.fixed(MONDAY.atTime(10, 0).atZone(WorkingCalendar.ZONE).toInstant(), WorkingCalendar.ZONE));

    @ParameterizedTest
    @CsvSource({
        "2026-11-13, OVERDUE, 1",
        "2026-11-15, OVERDUE, 1",
        "2026-11-16, TODAY, 0",
        "2026-11-17, SOON, 1",
        "2026-11-19, SOON, 2",
        "2026-11-24, SOON, 5",
        "2026-11-25, LATER, 6"
    })
    void aDeadlineIsCountedInTheOfficesWorkingDays(LocalDate due, State state, int workingDays) {
        assertThat(dueDays.of(due, false, OFFICE)).isEqualTo(new DueDay(state, due, workingDays));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-12, AGREED_PAST, 2", "2026-11-16, AGREED, 0", "2026-12-16, AGREED, 21"})
    void anAgreedDayIsNoDeadlineNotEvenWhenItHasPassed(LocalDate agreed, State state, int workingDays) {
        assertThat(dueDays.of(agreed, true, OFFICE)).isEqualTo(new DueDay(state, agreed, workingDays));
    }

    @Test
    void whatHasNoDayHasNoDeadline() {
        assertThat(dueDays.of(noDay(), false, OFFICE)).isEqualTo(new DueDay(State.NONE, null, 0));
    }

    private static @Nullable LocalDate noDay() {
        return null;
    }
}
