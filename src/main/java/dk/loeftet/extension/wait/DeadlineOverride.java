package dk.loeftet.extension.wait;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was agreed with a partner goes before the deadline table. Replace the default, which knows no agreement, by a
 * bean of this type.
 */
@FunctionalInterface
public interface DeadlineOverride {

    /**
     * Asked whenever a deadline with a party is computed.
     *
     * @param key of the deadline table
     * @param party id of the partner who is waited for
     * @param on the date on which the deadline is computed
     * @return the agreed amount, or empty when the table's amount holds
     */
    Optional<Amount> amountFor(String key, String party, LocalDate on);
}
