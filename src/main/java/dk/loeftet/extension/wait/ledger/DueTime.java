package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.DeadlineRule.Moment;
import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.StepSchedule;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * Until when a wait may last, and which reminders and escalations it has.
 *
 * @param key of the deadline table
 * @param at end of the due day, or its start where a planned day is awaited
 * @param calendarId whose closing days the steps are counted with
 * @param steps as {@link StepSchedule#text()}; null without a deadline
 * @param nextStep index of the first step that is not taken; null when none is left
 */
record DueTime(
        @Nullable String key,
        @Nullable LocalDate on,
        @Nullable Instant at,
        @Nullable String calendarId,
        @Nullable String steps,
        @Nullable Integer nextStep,
        @Nullable Instant nextStepAt) {

    static final DueTime NEVER = new DueTime(null, null, null, null, null, null, null);

    /** By the deadline table. */
    static DueTime of(DueDay due, boolean planned, Instant now, WorkingCalendar calendar) {
        Date at = planned && due.rule().moment() == Moment.START
                ? WorkingCalendar.startOf(due.on())
                : WorkingCalendar.endOf(due.on());
        return of(due, at.toInstant(), now, calendar);
    }

    /** By the deadline table, but at another moment: the task itself says when it is due. */
    static DueTime of(DueDay due, Instant at, Instant now, WorkingCalendar calendar) {
        StepSchedule schedule = StepSchedule.of(due.rule(), due.on(), calendar, due.calendarId());
        return new DueTime(due.key(), due.on(), at, due.calendarId(), schedule.text(), null, null)
                .upcoming(schedule.next(0, now, due.on(), calendar, due.calendarId()));
    }

    /** Without a row of the deadline table: nobody is reminded. */
    static DueTime at(Instant at) {
        return new DueTime(null, LocalDate.ofInstant(at, WorkingCalendar.ZONE), at, null, null, null, null);
    }

    /** The same deadline on another day; its steps begin anew. */
    DueTime moved(LocalDate day, Instant moment, Instant now, WorkingCalendar calendar) {
        String ordered = steps == null
                ? null
                : StepSchedule.parse(steps).on(day, calendar, calendarId).text();
        return new DueTime(key, day, moment, calendarId, ordered, null, null).upcoming(0, now, calendar);
    }

    /** The same time of another day. */
    DueTime moved(LocalDate day, Instant now, WorkingCalendar calendar) {
        return moved(day, at.atZone(WorkingCalendar.ZONE).with(day).toInstant(), now, calendar);
    }

    /** With the first step that is still to be taken. */
    DueTime upcoming(int from, Instant now, WorkingCalendar calendar) {
        if (on == null || steps == null) {
            return this;
        }
        return upcoming(StepSchedule.parse(steps).next(from, now, on, calendar, calendarId));
    }

    private DueTime upcoming(Optional<StepSchedule.Next> next) {
        return new DueTime(
                key,
                on,
                at,
                calendarId,
                steps,
                next.map(StepSchedule.Next::index).orElse(null),
                next.map(StepSchedule.Next::at).orElse(null));
    }

    /** While it stands still: the step keeps its place and has no moment. */
    DueTime still() {
        return new DueTime(key, on, at, calendarId, steps, nextStep, null);
    }

    /** Once the token has left. */
    DueTime over() {
        return new DueTime(key, on, at, calendarId, steps, null, null);
    }
}
