package dk.loeftet.extension.wait;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.lang.Nullable;

/**
 * Computes deadlines from table, agreement and calendar. Models reach it as {@code deadline}, for instance
 * {@code ${deadline.of(execution, 'rkv.result.due')}} in a timer.
 *
 * <p>A deadline that the law sets is counted in the Danish calendar: an office's own closing days move only what the
 * office itself has promised.
 */
public class Deadlines {

    private final DeadlineTable table;
    private final DeadlineOverride agreements;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public Deadlines(DeadlineTable table, DeadlineOverride agreements, WorkingCalendar calendar, Clock clock) {
        this.table = table;
        this.agreements = agreements;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * When a timer on the deadline fires: with the day for planned dates, after the day for time limits. Without the
     * date that the deadline counts from, it is counted from now, and nothing that should lie before an unknown date is
     * waited for.
     */
    public Date of(DelegateExecution execution, String key) {
        Due due = due(execution, key, partyHere(execution));
        boolean atOnce = due.anchorMissing() && due.amount().count() <= 0;
        boolean withTheDay = due.rule().moment() == DeadlineRule.Moment.START;
        return atOnce
                ? WorkingCalendar.startOf(today())
                : withTheDay ? WorkingCalendar.startOf(due.on()) : WorkingCalendar.endOf(due.on());
    }

    /**
     * When a timer on the first of several deadlines fires. Only those count whose date is known, or that count from
     * now.
     *
     * @throws InvalidDeadline when none of the dates is known
     */
    public Date earliest(DelegateExecution execution, String... keys) {
        return Arrays.stream(keys)
                .filter(key -> canCount(execution, key))
                .map(key -> of(execution, key))
                .min(Date::compareTo)
                .orElseThrow(() -> InvalidDeadline.noAnchor(String.join(", ", keys)));
    }

    /** When a task with the deadline is due: at the end of the due day. */
    public Date dueAt(DelegateExecution execution, String key) {
        return dueAt(execution, key, partyHere(execution));
    }

    /** The due day itself, always an open day. */
    public LocalDate dueOn(DelegateExecution execution, String key) {
        return due(execution, key, partyHere(execution)).on();
    }

    /** The due day of a wait that is yet to come, for the partner who will be waited for. */
    public LocalDate dueOn(DelegateExecution execution, String key, String party) {
        LocalDate today = today();
        DeadlineRule rule = table.rule(key, today);
        Amount amount = agreements.amountFor(key, party, today).orElseGet(rule::amount);
        return calendar.add(today, amount, calendarOf(rule, execution));
    }

    /**
     * As {@link #dueAt(DelegateExecution, String)}, with keys and a party as the model words them. Of several keys the
     * first day that comes counts, among those whose date is known; a day that has passed before the task is there is
     * today, as nobody can be earlier.
     */
    Date dueAt(DelegateExecution execution, String keyExpression, Optional<String> partyExpression) {
        List<String> keys = WaitWords.keys(evaluate(execution, keyExpression).orElse(""));
        if (keys.size() == 1) {
            return WorkingCalendar.endOf(
                    due(execution, keys.get(0), partyExpression).on());
        }
        LocalDate atOnce = calendar.add(today(), 0, DateUnit.WD, execution.getTenantId());
        return keys.stream()
                .filter(key -> canCount(execution, key))
                .map(key -> due(execution, key, partyExpression).on())
                .min(LocalDate::compareTo)
                .map(first -> first.isBefore(atOnce) ? atOnce : first)
                .map(WorkingCalendar::endOf)
                .orElseThrow(() -> InvalidDeadline.noAnchor(String.join(", ", keys)));
    }

    private Due due(DelegateExecution execution, String key, Optional<String> partyExpression) {
        LocalDate today = today();
        DeadlineRule rule = table.rule(key, today);
        Optional<LocalDate> anchor = rule.anchor().flatMap(variable -> date(execution, variable));
        boolean anchorMissing = rule.anchor().isPresent() && anchor.isEmpty();
        Amount amount = agreed(execution, key, partyExpression, today)
                .orElseGet(() -> anchorMissing ? rule.amountFromNow() : rule.amount());
        // Nobody can be late with what lies before a date that is not known yet.
        Amount counted = anchorMissing && amount.count() < 0 ? new Amount(0, amount.unit()) : amount;
        LocalDate on = calendar.add(anchor.orElse(today), counted, calendarOf(rule, execution));
        return new Due(rule, counted, anchorMissing, on);
    }

    private static @Nullable String calendarOf(DeadlineRule rule, DelegateExecution execution) {
        return rule.sourceType() == DeadlineRule.SourceType.LAW ? null : execution.getTenantId();
    }

    private Optional<Amount> agreed(
            DelegateExecution execution, String key, Optional<String> partyExpression, LocalDate today) {
        return partyExpression
                .flatMap(expression -> evaluate(execution, expression))
                .flatMap(party -> agreements.amountFor(key, party, today));
    }

    private boolean canCount(DelegateExecution execution, String key) {
        return table.rule(key, today())
                .anchor()
                .map(variable -> date(execution, variable).isPresent())
                .orElse(true);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private static Optional<String> evaluate(DelegateExecution execution, String expression) {
        Object value = Context.getProcessEngineConfiguration()
                .getExpressionManager()
                .createExpression(expression)
                .getValue(execution);
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static Optional<String> partyHere(DelegateExecution execution) {
        return Optional.ofNullable(((ExecutionEntity) execution).getActivity())
                .flatMap(WaitWords::of)
                .flatMap(WaitWords::party);
    }

    private static Optional<LocalDate> date(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.toString()));
        } catch (DateTimeParseException noDate) {
            throw InvalidDeadline.anchor(variable, null);
        }
    }

    private record Due(DeadlineRule rule, Amount amount, boolean anchorMissing, LocalDate on) {}
}
