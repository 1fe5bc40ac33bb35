package dk.loeftet.casework.reminder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A message of a case that waits for a person: to send it as a letter, or because sending it has failed.
 *
 * @param title what its text is headed; no citizen is named
 * @param byHand whether it was to go as a letter from the start
 * @param writtenOn since when nobody has got it
 */
record UnsentMessage(
        UUID id,
        String caseNumber,
        String officeId,
        @Nullable String adviser,
        @Nullable String ambassador,
        String title,
        boolean byHand,
        LocalDate writtenOn) {

    /** Whose case it is: those who are named on it, the adviser first. */
    boolean isFor(String user) {
        return user.equals(Objects.requireNonNullElse(adviser, ambassador));
    }
}
