package dk.loeftet.extension.bottleneck.figure;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * One row of the ledger, as far as figures need it.
 *
 * @param root the case: its root instance
 * @param task whether a person can take it
 * @param planned an agreed day is awaited: it waits from that day on
 */
public record LedgerWait(
        String sourceId,
        String root,
        Place place,
        boolean task,
        boolean planned,
        Instant entered,
        @Nullable Instant claimed,
        @Nullable Instant left,
        @Nullable String outcome,
        @Nullable LocalDate dueOn,
        List<Pause> pauses) {

    public boolean cancelled() {
        return "CANCELLED".equals(outcome);
    }

    public boolean late() {
        return "LATE".equals(outcome);
    }

    /** From when on it is waiting that somebody should answer for; nothing where no day was agreed or the day is to come. */
    public Optional<Instant> begins(Instant seenAt) {
        if (!planned) {
            return Optional.of(entered);
        }
        return Optional.ofNullable(dueOn)
                .map(WorkingTime::startOf)
                .map(due -> due.isAfter(entered) ? due : entered)
                .filter(begin -> begin.isBefore(seenAt));
    }

    public boolean pausedAt(Instant at) {
        return pauses.stream()
                .anyMatch(pause -> !pause.paused().isAfter(at)
                        && (pause.resumed() == null || pause.resumed().isAfter(at)));
    }

    /** Past its last day. A case that stands still keeps nobody waiting. */
    public boolean overdueAt(Instant at) {
        return dueOn != null && dueOn.isBefore(LocalDate.ofInstant(at, WorkingCalendar.ZONE)) && !pausedAt(at);
    }

    public double between(Instant from, Instant to, WorkingTime time) {
        return time.between(from, to, pauses, place.office());
    }

    /** Working days lost at an instant: those past the deadline, or past the allowance where there is none. */
    public double lostAt(Instant at, WorkingTime time, double allowance) {
        if (pausedAt(at)) {
            return 0;
        }
        if (dueOn == null) {
            return planned ? 0 : Math.max(0, between(entered, at, time) - allowance);
        }
        Instant due = WorkingTime.startOf(dueOn.plusDays(1));
        return between(due.isAfter(entered) ? due : entered, at, time);
    }
}
