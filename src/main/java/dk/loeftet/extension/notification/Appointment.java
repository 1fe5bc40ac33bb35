package dk.loeftet.extension.notification;

import java.time.OffsetDateTime;
import org.springframework.lang.Nullable;

/**
 * An appointment that goes with a message into the recipient's calendar.
 *
 * @param uid the same for every message about this appointment
 * @param sequence one more for each change, so that the later holds
 */
public record Appointment(
        String uid,
        int sequence,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable String place) {}
