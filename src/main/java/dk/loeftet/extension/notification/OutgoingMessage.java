package dk.loeftet.extension.notification;

import java.time.OffsetDateTime;
import org.springframework.lang.Nullable;

/**
 * A message as a channel gets it.
 *
 * @param messageId the Message-ID, the same in every attempt
 * @param date when it is sent
 * @param appointment what goes into the recipient's calendar, null when nothing does
 * @param cancelled whether the appointment is called off
 */
public record OutgoingMessage(
        String messageId,
        Envelope envelope,
        String subject,
        String text,
        OffsetDateTime date,
        @Nullable Appointment appointment,
        boolean cancelled) {

    /** Only the id in a log line. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + messageId + "]";
    }
}
