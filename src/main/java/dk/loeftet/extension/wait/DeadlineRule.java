package dk.loeftet.extension.wait;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of the deadline table, as it holds on one date.
 *
 * @param key by which models name the deadline
 * @param title what people call it, in Danish
 * @param amount how long after the anchor, or before it when negative
 * @param anchor name of the process variable with the date counted from; empty = the moment the wait is entered
 * @param amountWithoutAnchor counted from the moment the wait is entered when the anchor's date is not known yet; empty
 *     = the amount itself
 * @param moment when a timer on this deadline fires
 * @param reminders how long before the due day to remind, in the order of the table
 * @param escalations whom to tell how long after the due day, in the order of the table
 * @param sourceType where the amount comes from
 * @param source the place in the source
 */
public record DeadlineRule(
        String key,
        String title,
        Amount amount,
        Optional<String> anchor,
        OptionalInt amountWithoutAnchor,
        Moment moment,
        List<Amount> reminders,
        List<Escalation> escalations,
        SourceType sourceType,
        String source) {

    public DeadlineRule {
        reminders = List.copyOf(reminders);
        escalations = List.copyOf(escalations);
    }

    /** When, on the due day, a timer fires. */
    public enum Moment {
        /** An agreed or planned day: as soon as it has come. */
        START,
        /** A time limit: who acts on the last day is in time, so the timer waits until the day is over. */
        END
    }

    /** Where an amount comes from. */
    public enum SourceType {
        SEED,
        LAW,
        ASSUMPTION,
        /** The partner's agreement decides; the table's amount holds where nothing is agreed. */
        CONTRACT
    }

    /**
     * One step of escalation.
     *
     * @param after how long after the due day
     * @param role id of the engine group that is told
     */
    public record Escalation(Amount after, String role) {}

    /** The amount to count when the anchor's date is missing. */
    Amount amountFromNow() {
        return new Amount(amountWithoutAnchor.orElse(amount.count()), amount.unit());
    }
}
