package dk.loeftet.casework.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One information meeting.
 *
 * @param meetingNumber the business key in the engine, such as {@code M-2026-000012}
 * @param invitations how many the overbooking table asks for; null until the model has asked it
 * @param status one of {@link #PLANNED}, {@link #HELD} and {@link #CANCELLED}
 */
record Meeting(
        UUID id,
        String meetingNumber,
        String officeId,
        LocalDate heldOn,
        LocalTime startsAt,
        @Nullable String place,
        @Nullable String onlineLink,
        int capacity,
        @Nullable Integer invitations,
        boolean mandatory,
        String meetingLanguage,
        boolean interpreter,
        String status) {

    static final String PLANNED = "PLANNED";
    static final String HELD = "HELD";
    static final String CANCELLED = "CANCELLED";

    boolean isPlanned() {
        return PLANNED.equals(status);
    }
}
