package dk.loeftet.demo;

import dk.loeftet.casework.meeting.MeetingChanges;
import dk.loeftet.casework.meeting.MeetingPlan;
import dk.loeftet.casework.meeting.MeetingPlanning;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans information meetings and lets some of the invited answer. */
@Component
@Profile("demo")
class DemoMeetings {

    private static final String PLANNER = "admin";

    private final MeetingPlanning planning;
    private final MeetingChanges changes;
    private final Partners partners;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    DemoMeetings(
            MeetingPlanning planning,
            MeetingChanges changes,
            Partners partners,
            WorkingCalendar calendar,
            JdbcClient jdbc) {
        this.planning = planning;
        this.changes = changes;
        this.partners = partners;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    void plan(DemoSettings.MeetingEntry entry, LocalDate today) {
        // The last open day up to the wanted one.
        LocalDate heldOn = calendar.add(today.plusDays(entry.daysAhead() + 1L), -1, DateUnit.WD, entry.office());
        planning.plan(
                new MeetingPlan(
                        entry.office(),
                        heldOn,
                        LocalTime.parse(entry.time()),
                        entry.place(),
                        null,
                        entry.capacity(),
                        entry.mandatory(),
                        partners.ofKind(Partner.SCHOOL).stream()
                                .limit(1)
                                .map(Partner::id)
                                .toList(),
                        "dansk",
                        false),
                PLANNER);
    }

    /** On every list the first says yes, and on lists with many people one more cancels. */
    void answer() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.meeting_number, c.case_number from meeting_seat s
                        join info_meeting m on m.id = s.meeting_id join case_file c on c.id = s.case_id
                        where m.status = 'PLANNED' and s.status = 'INVITED' order by m.meeting_number, c.case_number
                        """).query(row -> {
            lists.merge(row.getString("meeting_number"), List.of(row.getString("case_number")), DemoMeetings::both);
        });
        lists.forEach((meeting, cases) -> {
            changes.accept(meeting, cases.get(0));
            if (cases.size() > 4) {
                changes.accept(meeting, cases.get(1));
                changes.cancelSeat(meeting, cases.get(2));
            }
        });
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
