package dk.loeftet.extension.wait;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
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
    private final HeldDeadlines held;

    /** Computes each deadline anew whenever it is asked for. */
    public Deadlines(DeadlineTable table, DeadlineOverride agreements, WorkingCalendar calendar, Clock clock) {
        this(table, agreements, calendar, clock, HeldDeadlines.NONE);
    }

    /** Computes a deadline when it is asked for first, and remembers it. */
    public Deadlines(
            DeadlineTable table,
            DeadlineOverride agreements,
            WorkingCalendar calendar,
            Clock clock,
            HeldDeadlines held) {
        this.table = table;
        this.agreements = agreements;
        this.calendar = calendar;
        this.clock = clock;
        this.held = held;
    }

    /**
     * When a timer on the deadline fires: with the day for planned dates, after the day for time limits. Without the
     * date that the deadline counts from, it is counted from now, and nothing that should lie before an unknown date is
     * waited for.
     */
    public Date of(DelegateExecution execution, String key) {
        Due due = due(execution, key, partyHere(execution), today());
        if (due.anchorMissing() && due.amount().count() <= 0) {
            return WorkingCalendar.startOf(today());
        }
        held.hold(execution, key, due.on());
        return momentOf(due);
    }

    /**
     * When a timer on the first of several deadlines fires. Only those count whose date is known, or that count from
     * now.
     *
     * @throws InvalidDeadline when none of the dates is known
     */
    public Date earliest(DelegateExecution execution, String... keys) {
        // A timer that is made anew stays on the day that was first, also when more dates have become known since.
        List<String> counted = Arrays.stream(keys)
                .filter(key -> held.find(execution, key).isPresent())
                .toList();
        return (counted.isEmpty() ? Arrays.asList(keys) : counted)
                .stream()
                        .filter(key -> !counted.isEmpty() || canCount(execution, key))
                        .map(key -> of(execution, key))
                        .min(Date::compareTo)
                        .orElseThrow(() -> InvalidDeadline.noAnchor(String.join(", ", keys)));
    }

    /** When a task with the deadline is due: at the end of the due day. */
    public Date dueAt(DelegateExecution execution, String key) {
        return WorkingCalendar.endOf(
                dueDay(execution, key, partyHere(execution)).on());
    }

    /** When a new task is due by the words of its model, which is remembered. */
    Date dueAt(DelegateExecution execution, String keyExpression, Optional<String> partyExpression) {
        DueDay due = dueDay(execution, keyExpression, partyExpression);
        held.taskIsDue(execution, due);
        return WorkingCalendar.endOf(due.on());
    }

    /** The due day itself, always an open day. */
    public LocalDate dueOn(DelegateExecution execution, String key) {
        return due(execution, key, partyHere(execution), today()).on();
    }

    /** The due day of a wait that is yet to come, for the partner who will be waited for. */
    public LocalDate dueOn(DelegateExecution execution, String key, String party) {
        LocalDate today = today();
        DeadlineRule rule = table.rule(key, today);
        Amount amount = agreements.amountFor(key, party, today).orElseGet(rule::amount);
        return calendar.add(today, amount, calendarOf(rule, execution.getTenantId()));
    }

    /**
     * As {@link #dueAt(DelegateExecution, String)}, with keys and a party as the model words them. Of several keys the
     * first day that comes counts, among those whose date is known; a day that has passed before the task is there is
     * today, as nobody can be earlier.
     */
    public DueDay dueDay(DelegateExecution execution, String keyExpression, Optional<String> partyExpression) {
        return dueDay(execution, keyExpression, partyExpression, today());
    }

    /** As it would have been on an earlier day, with what is known today. */
    public DueDay dueDay(
            DelegateExecution execution, String keyExpression, Optional<String> partyExpression, LocalDate today) {
        List<String> keys = WaitWords.keys(evaluate(execution, keyExpression).orElse(""));
        if (keys.size() == 1) {
            return dayOf(execution, due(execution, keys.get(0), partyExpression, today));
        }
        LocalDate atOnce = calendar.add(today, 0, DateUnit.WD, execution.getTenantId());
        return keys.stream()
                .filter(key -> canCount(execution, key))
                .map(key -> dayOf(execution, due(execution, key, partyExpression, today)))
                .min(Comparator.comparing(DueDay::on))
                .map(first -> first.on().isBefore(atOnce) ? first.on(atOnce) : first)
                .orElseThrow(() -> InvalidDeadline.noAnchor(String.join(", ", keys)));
    }

    /** As {@link #dueDay}, but without an answer where the model's keys count from dates that are not known. */
    public Optional<DueDay> findDueDay(
            DelegateExecution execution, String keyExpression, Optional<String> partyExpression) {
        List<String> keys = WaitWords.keys(evaluate(execution, keyExpression).orElse(""));
        return keys.size() == 1 || keys.stream().anyMatch(key -> canCount(execution, key))
                ? Optional.of(dueDay(execution, keyExpression, partyExpression))
                : Optional.empty();
    }

    /** A day as the deadline of something that waits outside any model's words, such as a failed step. */
    public Optional<DueDay> findDueDay(String key, @Nullable String tenantId, LocalDate from) {
        return table.find(key, from)
                .map(rule -> new DueDay(
                        key,
                        calendar.add(from, rule.amount(), calendarOf(rule, tenantId)),
                        rule,
                        calendarOf(rule, tenantId)));
    }

    private DueDay dayOf(DelegateExecution execution, Due due) {
        return new DueDay(due.rule().key(), due.on(), due.rule(), calendarOf(due.rule(), execution.getTenantId()));
    }

    private static Date momentOf(Due due) {
        return due.rule().moment() == DeadlineRule.Moment.START
                ? WorkingCalendar.startOf(due.on())
                : WorkingCalendar.endOf(due.on());
    }

    private Due due(DelegateExecution execution, String key, Optional<String> partyExpression, LocalDate today) {
        DeadlineRule rule = table.rule(key, today);
        Optional<LocalDate> kept = held.find(execution, key);
        if (kept.isPresent()) {
            return new Due(rule, rule.amount(), false, kept.get());
        }
        Optional<LocalDate> anchor = rule.anchor().flatMap(variable -> date(execution, variable));
        boolean anchorMissing = rule.anchor().isPresent() && anchor.isEmpty();
        Amount amount = agreed(execution, key, partyExpression, today)
                .orElseGet(() -> anchorMissing ? rule.amountFromNow() : rule.amount());
        // Nobody can be late with what lies before a date that is not known yet.
        Amount counted = anchorMissing && amount.count() < 0 ? new Amount(0, amount.unit()) : amount;
        LocalDate on = calendar.add(anchor.orElse(today), counted, calendarOf(rule, execution.getTenantId()));
        return new Due(rule, counted, anchorMissing, on);
    }

    private static @Nullable String calendarOf(DeadlineRule rule, @Nullable String tenantId) {
        return rule.sourceType() == DeadlineRule.SourceType.LAW ? null : tenantId;
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

    /** What an expression of the model gives, if it gives anything. */
    static Optional<String> evaluate(DelegateExecution execution, String expression) {
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
