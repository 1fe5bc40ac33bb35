package dk.loeftet.extension.wait;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * The reminders and escalations of one wait, frozen when its deadline was set, in the order in which they fall due. The
 * ledger keeps them as text; a deadline that moves takes them along.
 */
public record StepSchedule(List<Step> steps) {

    private static final String BETWEEN = ";";

    public StepSchedule {
        steps = List.copyOf(steps);
    }

    /** What a step does. */
    public enum Kind {
        REMINDER,
        ESCALATION
    }

    /**
     * One step.
     *
     * @param amount before the due day for a reminder, after it for an escalation
     * @param role group that is told; null for a reminder, which goes to who must act
     */
    public record Step(Kind kind, Amount amount, @Nullable String role) {

        /**
         * When it falls due: a reminder with its day, an escalation when the last day in time is over.
         *
         * @param calendarId tenant id of the office, or null
         */
        public Instant at(LocalDate dueOn, WorkingCalendar calendar, @Nullable String calendarId) {
            if (kind == Kind.REMINDER) {
                LocalDate day = calendar.add(dueOn, new Amount(-amount.count(), amount.unit()), calendarId);
                return WorkingCalendar.startOf(day).toInstant();
            }
            // Not add(…, 0): that would carry a due day which the law puts on a closed day of the office.
            LocalDate day = amount.count() == 0 ? dueOn : calendar.add(dueOn, amount, calendarId);
            return day.plusDays(1)
                    .atTime(LocalTime.MIDNIGHT)
                    .atZone(WorkingCalendar.ZONE)
                    .toInstant();
        }

        private String text() {
            return kind == Kind.REMINDER ? "R " + amount : "E " + amount + " " + role;
        }

        private static Step parse(String text) {
            String[] words = text.split(" ", 4);
            Amount amount = Amount.parse(words[1] + " " + words[2]);
            return words[0].equals("R")
                    ? new Step(Kind.REMINDER, amount, null)
                    : new Step(Kind.ESCALATION, amount, words[3]);
        }
    }

    /**
     * A step that lies ahead.
     *
     * @param index its place in the schedule
     */
    public record Next(int index, Instant at) {}

    /** The steps of a deadline that is due on a day, in the order in which they fall due. */
    public static StepSchedule of(
            DeadlineRule rule, LocalDate dueOn, WorkingCalendar calendar, @Nullable String calendarId) {
        Stream<Step> reminders = rule.reminders().stream().map(before -> new Step(Kind.REMINDER, before, null));
        Stream<Step> escalations = rule.escalations().stream()
                .map(escalation -> new Step(Kind.ESCALATION, escalation.after(), escalation.role()));
        return new StepSchedule(Stream.concat(reminders, escalations).toList()).on(dueOn, calendar, calendarId);
    }

    /** The same steps in the order in which they fall due for another day. */
    public StepSchedule on(LocalDate dueOn, WorkingCalendar calendar, @Nullable String calendarId) {
        return new StepSchedule(steps.stream()
                .map(step -> new Timed(step, step.at(dueOn, calendar, calendarId)))
                .sorted(Comparator.comparing(Timed::at)
                        .thenComparing(timed -> timed.step().kind())
                        .thenComparing(timed -> timed.step().text()))
                .map(Timed::step)
                .toList());
    }

    /** A step with its moment, which every task of the engine pays for: it is counted once, not at each comparison. */
    private record Timed(Step step, Instant at) {}

    /** Reads what {@link #text()} wrote. */
    public static StepSchedule parse(@Nullable String text) {
        return new StepSchedule(
                text == null || text.isEmpty()
                        ? List.of()
                        : Stream.of(text.split(BETWEEN)).map(Step::parse).toList());
    }

    /** As the ledger keeps it. */
    public String text() {
        return steps.stream().map(Step::text).collect(Collectors.joining(BETWEEN));
    }

    /**
     * The first step that is still to be taken when a deadline is set or moved. A reminder whose moment has passed comes
     * too late to be one; an escalation never lapses.
     *
     * @param from index of the first step that may be taken
     */
    public Optional<Next> next(
            int from, Instant now, LocalDate dueOn, WorkingCalendar calendar, @Nullable String calendarId) {
        for (int index = from; index < steps.size(); index++) {
            Step step = steps.get(index);
            Instant at = step.at(dueOn, calendar, calendarId);
            if (step.kind() == Kind.ESCALATION || at.isAfter(now)) {
                return Optional.of(new Next(index, at));
            }
        }
        return Optional.empty();
    }

    /** The moments of all steps, for a preview. */
    public List<Instant> moments(LocalDate dueOn, WorkingCalendar calendar, @Nullable String calendarId) {
        List<Instant> moments = new ArrayList<>();
        steps.forEach(step -> moments.add(step.at(dueOn, calendar, calendarId)));
        return moments;
    }
}
