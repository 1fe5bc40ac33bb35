package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.lang.Nullable;

/** People get messages when the office is open: nobody is asked for papers on Christmas Eve. */
class SendingHours {

    private final WorkingCalendar calendar;
    private final LocalTime from;
    private final LocalTime until;

    SendingHours(WorkingCalendar calendar, LocalTime from, LocalTime until) {
        this.calendar = calendar;
        this.from = from;
        this.until = until;
    }

    /** When a message may go that may not go now; empty when it may. */
    Optional<OffsetDateTime> waitUntil(OffsetDateTime now, @Nullable String calendarId) {
        ZonedDateTime local = now.atZoneSameInstant(WorkingCalendar.ZONE);
        LocalDate today = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        boolean open = calendar.isOpen(today, calendarId);
        if (open && !time.isBefore(from) && time.isBefore(until)) {
            return Optional.empty();
        }
        LocalDate day = open && time.isBefore(from) ? today : calendar.add(today, 1, DateUnit.WD, calendarId);
        return Optional.of(day.atTime(from).atZone(WorkingCalendar.ZONE).toOffsetDateTime());
    }
}
