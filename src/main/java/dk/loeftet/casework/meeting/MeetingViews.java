package dk.loeftet.casework.meeting;

import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Meetings as the page shows them. */
@Component
class MeetingViews {

    /** Longer ago nobody looks for a meeting in this list. */
    private static final int MONTHS_BACK = 3;

    private final Meetings meetings;
    private final MeetingSeats seats;
    private final AttendanceDesk attendance;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingViews(
            Meetings meetings,
            MeetingSeats seats,
            AttendanceDesk attendance,
            Offices offices,
            JdbcClient jdbc,
            Clock clock) {
        this.meetings = meetings;
        this.seats = seats;
        this.attendance = attendance;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Shown> list(Collection<String> officeIds) {
        return officeIds.isEmpty()
                ? List.of()
                : meetings.of(officeIds, LocalDate.now(clock).minusMonths(MONTHS_BACK)).stream()
                        .map(this::shown)
                        .toList();
    }

    Shown shown(Meeting meeting) {
        return new Shown(
                meeting.meetingNumber(),
                meeting.officeId(),
                offices.byId(meeting.officeId()).map(Office::name).orElse(meeting.officeId()),
                meeting.heldOn(),
                meeting.startsAt(),
                meeting.place(),
                meeting.onlineLink(),
                meeting.capacity(),
                meeting.invitations(),
                meeting.mandatory(),
                meetings.partners(meeting),
                meeting.meetingLanguage(),
                meeting.interpreter(),
                meeting.status(),
                meeting.isPlanned() && attendance.isDue(meeting.meetingNumber()),
                seats.count(meeting),
                meeting.isPlanned() ? null : seats.turnout(meeting));
    }

    /** The people on the list, by name. Who is expected although the case waits no more is shown as gone. */
    List<ShownSeat> seats(Meeting meeting) {
        return jdbc.sql("""
                        select c.case_number, p.first_name || ' ' || p.last_name as name, p.phone,
                          case when s.status in ('INVITED', 'ACCEPTED') and not exists (
                              select 1 from act_ru_event_subscr e where e.proc_inst_id_ = c.process_instance_id
                                and e.event_name_ in ('meetingSeat', 'meetingResult'))
                            then 'LEFT' else s.status end as status,
                          case when s.told_at is null then false else true end as told,
                          s.priority, s.talk_at_once,
                          (select count(*) from meeting_seat other where other.case_id = s.case_id
                             and other.status = 'ABSENT' and other.meeting_id <> s.meeting_id) as earlier_absences,
                          (select count(*) from meeting_seat other where other.case_id = s.case_id
                             and other.status in ('CANCELLED', 'REBOOKED') and other.meeting_id <> s.meeting_id)
                            as earlier_cancellations
                        from meeting_seat s
                        join case_file c on c.id = s.case_id
                        join person p on p.id = c.person_id
                        where s.meeting_id = :meeting
                        order by p.first_name, p.last_name, c.case_number
                        """)
                .param("meeting", meeting.id())
                .query(ShownSeat.class)
                .list();
    }

    /**
     * A meeting.
     *
     * @param attendanceDue whether the attendance can be registered now
     * @param turnout null as long as the meeting is planned
     */
    record Shown(
            String number,
            String office,
            String officeName,
            LocalDate date,
            LocalTime time,
            @Nullable String place,
            @Nullable String link,
            int capacity,
            @Nullable Integer invitations,
            boolean mandatory,
            List<String> partners,
            String language,
            boolean interpreter,
            String status,
            boolean attendanceDue,
            Map<SeatStatus, Integer> seats,
            @Nullable MeetingSeats.Turnout turnout) {}

    /**
     * Somebody on the list.
     *
     * @param told whether the invitation is on its way
     */
    record ShownSeat(
            String caseNumber,
            String name,
            @Nullable String phone,
            SeatStatus status,
            boolean told,
            boolean priority,
            boolean talkAtOnce,
            int earlierAbsences,
            int earlierCancellations) {}
}
