package dk.loeftet.casework.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.lang.Nullable;

/** A meeting that somebody wants to plan, checked. */
public record MeetingPlan(
        String officeId,
        LocalDate heldOn,
        LocalTime startsAt,
        @Nullable String place,
        @Nullable String onlineLink,
        int capacity,
        boolean mandatory,
        List<String> partners,
        String language,
        boolean interpreter) {}
