package dk.loeftet.extension.notification;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Who gets a message and who sends it.
 *
 * @param to addresses for mail, empty where none is known
 * @param outside whether the recipient works elsewhere, so that a letter on paper is the last way
 * @param from the sender's address
 * @param fromName the sender's name
 * @param calendarId whose working days hold, null for the common ones
 */
public record Envelope(
        List<String> to,
        boolean outside,
        String from,
        String fromName,
        @Nullable String calendarId) {

    /** No address in a log line. */
    @Override
    public String toString() {
        return "Envelope";
    }
}
