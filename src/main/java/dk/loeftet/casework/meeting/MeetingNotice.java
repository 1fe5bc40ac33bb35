package dk.loeftet.casework.meeting;

import dk.loeftet.extension.wait.Amount;
import dk.loeftet.extension.wait.DeadlineTable;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long before a meeting people are to be invited, by the deadline table. */
@Component
class MeetingNotice {

    private static final String LEAD = "infoMeeting.invite.lead";

    private final DeadlineTable deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    MeetingNotice(DeadlineTable deadlines, WorkingCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The first day of a meeting to which people can be invited in good time. */
    LocalDate advisedFrom(String officeId) {
        LocalDate today = LocalDate.now(clock);
        Amount before = deadlines.rule(LEAD, today).amount();
        return calendar.add(today, new Amount(-before.count(), before.unit()), officeId);
    }
}
