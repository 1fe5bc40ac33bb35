package dk.loeftet.extension.wait;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.wait.StepSchedule.Kind;
import dk.loeftet.extension.wait.StepSchedule.Next;
import dk.loeftet.extension.wait.StepSchedule.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepScheduleTest {

    private final WorkingCalendar calendar =
            new WorkingCalendar(Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31)), (year, id) -> Set.of());

    private final StepSchedule schedule = new StepSchedule(List.of(
            new Step(Kind.REMINDER, new Amount(5, DateUnit.WD), null),
            new Step(Kind.REMINDER, new Amount(1, DateUnit.WD), null),
            new Step(Kind.ESCALATION, new Amount(0, DateUnit.WD), "teamleder"),
            new Step(Kind.ESCALATION, new Amount(10, DateUnit.WD), "jobcenterchef")));

    private static final LocalDate FRIDAY_20_NOVEMBER = LocalDate.of(2026, 11, 20);

    @Test
    void isReadAsItWasWritten() {
        assertThat(schedule.text()).isEqualTo("R 5 WD;R 1 WD;E 0 WD teamleder;E 10 WD jobcenterchef");
        assertThat(StepSchedule.parse(schedule.text())).isEqualTo(schedule);
        assertThat(StepSchedule.parse(null).steps()).isEmpty();
    }

    @Test
    void remindersComeWithTheirDayAndEscalationsWhenTheLastDayInTimeIsOver() {
        assertThat(schedule.moments(FRIDAY_20_NOVEMBER, calendar, null))
                .containsExactly(
                        Instant.parse("2026-11-12T23:00:00Z"),
                        Instant.parse("2026-11-18T23:00:00Z"),
                        Instant.parse("2026-11-20T23:00:00Z"),
                        Instant.parse("2026-12-04T23:00:00Z"));
    }

    @Test
    void aReminderWhoseMomentHasPassedIsNotSentAnyMore() {
        assertThat(schedule.next(0, Instant.parse("2026-11-16T12:00:00Z"), FRIDAY_20_NOVEMBER, calendar, null))
                .contains(new Next(1, Instant.parse("2026-11-18T23:00:00Z")));
    }

    @Test
    void anEscalationNeverLapses() {
        assertThat(schedule.next(0, Instant.parse("2027-01-16T12:00:00Z"), FRIDAY_20_NOVEMBER, calendar, null))
                .contains(new Next(2, Instant.parse("2026-11-20T23:00:00Z")));
        assertThat(schedule.next(4, Instant.parse("2027-01-16T12:00:00Z"), FRIDAY_20_NOVEMBER, calendar, null))
                .isEmpty();
    }
}
