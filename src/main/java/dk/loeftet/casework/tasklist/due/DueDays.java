package dk.loeftet.casework.tasklist.due;

import dk.loeftet.casework.tasklist.due.DueDay.State;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Tells how near deadlines are today. */
@Component
public class DueDays {

    private static final int WEEK_OF_WORK = 5;

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The day that it is in Denmark. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /**
     * A deadline that runs.
     *
     * @param planned an agreed day is awaited
     * @param officeId whose working days count; null for those of the whole country
     */
    public DueDay of(@Nullable LocalDate due, boolean planned, @Nullable String officeId) {
        LocalDate today = today();
        if (due == null) {
            return new DueDay(State.NONE, null, 0);
        }
        if (due.isBefore(today)) {
            return new DueDay(
                    planned ? State.AGREED_PAST : State.OVERDUE,
                    due,
                    calendar.workingDaysBetween(due, today, officeId));
        }
        int ahead = calendar.workingDaysBetween(today, due, officeId);
        if (planned) {
            return new DueDay(State.AGREED, due, ahead);
        }
        if (due.isEqual(today)) {
            return new DueDay(State.TODAY, due, 0);
        }
        return new DueDay(ahead <= WEEK_OF_WORK ? State.SOON : State.LATER, due, ahead);
    }

    /** One that stands still, until the day where it is known. */
    public DueDay paused(@Nullable LocalDate until) {
        return new DueDay(State.PAUSED, until, 0);
    }
}
