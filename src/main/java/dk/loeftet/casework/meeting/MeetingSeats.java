package dk.loeftet.casework.meeting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seats of the meetings. The model asks {@code ${meetingSeats.toInvite(meetingNumber)}} for whom it has a job. */
@Repository("meetingSeats")
public class MeetingSeats {

    private static final String OF_MEETING = """
            from meeting_seat s join info_meeting m on m.id = s.meeting_id join case_file c on c.id = s.case_id
            where m.meeting_number = :meeting
            """;
    private static final String SEAT = """
            select s.meeting_id, s.case_id, c.case_number, s.status, s.talk_at_once,
              case when s.told_at is null then false else true end as told,
              case when s.result_told_at is null then false else true end as result_told
            """;
    private static final String ONE = " where meeting_id = :meeting and case_id = :case";

    private static final RowMapper<Seat> SEATS = new DataClassRowMapper<>(Seat.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingSeats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The case numbers of those who do not know of their seat yet. */
    public List<String> toInvite(String meetingNumber) {
        return numbers(meetingNumber, "and s.status = 'INVITED' and s.told_at is null");
    }

    /** The case numbers of those who are expected and have not been reminded. */
    public List<String> toRemind(String meetingNumber) {
        return numbers(
                meetingNumber,
                "and s.status in ('INVITED', 'ACCEPTED') and s.told_at is not null and s.reminded_at is null");
    }

    /** The case numbers of those who wait for the result of the meeting. */
    public List<String> toTell(String meetingNumber) {
        return numbers(
                meetingNumber,
                "and s.status in ('ATTENDED', 'ABSENT', 'NO_SEAT', 'CALLED_OFF') and s.told_at is not null"
                        + " and s.result_told_at is null");
    }

    private List<String> numbers(String meetingNumber, String which) {
        String statement = "select c.case_number " + OF_MEETING + which + " order by c.case_number";
        return jdbc.sql(statement)
                .param("meeting", meetingNumber)
                .query(String.class)
                .list();
    }

    Optional<Seat> find(String meetingNumber, String caseNumber) {
        return jdbc.sql(SEAT + OF_MEETING + "and c.case_number = :case")
                .param("meeting", meetingNumber)
                .param("case", caseNumber)
                .query(Seat.class)
                .optional();
    }

    List<Seat> of(String meetingNumber) {
        return jdbc.sql(SEAT + OF_MEETING + "order by c.case_number")
                .param("meeting", meetingNumber)
                .query(Seat.class)
                .list();
    }

    /** Results that could not reach the case, by the number of the meeting. */
    Map<String, Seat> untold(String caseNumber) {
        Map<String, Seat> untold = new TreeMap<>();
        jdbc.sql(SEAT + ", m.meeting_number" + """
                         from meeting_seat s join info_meeting m on m.id = s.meeting_id join case_file c on c.id = s.case_id
                        where c.case_number = :case and s.told_at is not null and s.result_told_at is null
                          and s.status in ('ATTENDED', 'ABSENT', 'NO_SEAT', 'CALLED_OFF', 'CANCELLED')
                        """).param("case", caseNumber).query(row -> {
            untold.put(row.getString("meeting_number"), SEATS.mapRow(row, row.getRow()));
        });
        return untold;
    }

    /** How many seats of the meeting have which status. */
    Map<SeatStatus, Integer> count(Meeting meeting) {
        Map<SeatStatus, Integer> counts = new TreeMap<>();
        jdbc.sql("select status, count(*) as seats from meeting_seat where meeting_id = :meeting group by status")
                .param("meeting", meeting.id())
                .query(row -> {
                    counts.put(SeatStatus.valueOf(row.getString("status")), row.getInt("seats"));
                });
        return counts;
    }

    /** What became of those who were invited to the meeting. */
    Turnout turnout(Meeting meeting) {
        return jdbc.sql("""
                        select count(*) as invited,
                          coalesce(sum(case when status = 'ATTENDED' then 1 else 0 end), 0) as came,
                          coalesce(sum(case when status in ('CANCELLED', 'REBOOKED') then 1 else 0 end), 0) as cancelled,
                          coalesce(sum(case when status = 'ABSENT' then 1 else 0 end), 0) as absent,
                          coalesce(sum(case when status = 'NO_SEAT' then 1 else 0 end), 0) as no_seat,
                          coalesce(sum(case when status = 'LEFT' then 1 else 0 end), 0) as gone
                        from meeting_seat where meeting_id = :meeting and told_at is not null
                        """).param("meeting", meeting.id()).query(Turnout.class).single();
    }

    /** Puts cases on the list; they are told later, each by its own job. */
    void choose(Meeting meeting, List<String> caseNumbers) {
        for (String caseNumber : caseNumbers) {
            jdbc.sql("""
                            insert into meeting_seat (meeting_id, case_id, status, chosen_at)
                            select :meeting, id, 'INVITED', :now from case_file where case_number = :case
                            """)
                    .param("meeting", meeting.id())
                    .param("now", now())
                    .param("case", caseNumber)
                    .update();
        }
    }

    void told(Seat seat) {
        stamp("update meeting_seat set told_at = :now" + ONE, seat);
    }

    void reminded(Seat seat) {
        stamp("update meeting_seat set reminded_at = :now" + ONE, seat);
    }

    void resultTold(Seat seat) {
        stamp("update meeting_seat set result_told_at = :now" + ONE, seat);
    }

    /** The case has gone another way: it is expected no more and nobody needs to tell it anything. */
    void left(Seat seat) {
        stamp("update meeting_seat set status = 'LEFT', priority = false, settled_at = :now" + ONE, seat);
    }

    /** The case has gone another way: it has no seat at any meeting to come. */
    void leave(String caseNumber) {
        jdbc.sql("""
                        update meeting_seat set status = 'LEFT', priority = false, settled_at = :now
                        where case_id = (select id from case_file where case_number = :case)
                          and status in ('INVITED', 'ACCEPTED')
                        """).param("now", now()).param("case", caseNumber).update();
    }

    /** Whether the case knows of a seat at a meeting that is to come. */
    boolean isExpected(String caseNumber) {
        return jdbc.sql("""
                        select count(*) from meeting_seat s join case_file c on c.id = s.case_id
                        where c.case_number = :case and s.status in ('INVITED', 'ACCEPTED') and s.told_at is not null
                        """).param("case", caseNumber).query(Integer.class).single() > 0;
    }

    /** What the citizen has answered. */
    void answered(Seat seat, SeatStatus status) {
        jdbc.sql("update meeting_seat set status = :status, answered_at = :now" + ONE)
                .param("status", status.name())
                .param("now", now())
                .param("meeting", seat.meetingId())
                .param("case", seat.caseId())
                .update();
    }

    /** How the meeting went for one case; who found no seat comes first to the next. */
    void settle(Seat seat, SeatStatus status, boolean talkAtOnce) {
        jdbc.sql("""
                        update meeting_seat set status = :status, priority = :priority, talk_at_once = :talk,
                          settled_at = :now
                        """ + ONE)
                .param("status", status.name())
                .param("priority", status == SeatStatus.NO_SEAT || status == SeatStatus.CALLED_OFF)
                .param("talk", talkAtOnce)
                .param("now", now())
                .param("meeting", seat.meetingId())
                .param("case", seat.caseId())
                .update();
    }

    /** What the office knows from the meetings it has held: how many were invited and how many of them did not come. */
    Experience experience(String officeId) {
        return jdbc.sql("""
                        select count(*) as past_invitations,
                          coalesce(sum(case when s.status in ('ABSENT', 'CANCELLED', 'REBOOKED') then 1 else 0 end), 0)
                            as past_absences
                        from meeting_seat s join info_meeting m on m.id = s.meeting_id
                        where m.office_id = :office and m.status = 'HELD' and s.status <> 'LEFT'
                        """).param("office", officeId).query(Experience.class).single();
    }

    /** The citizen's id, for a message. */
    Optional<String> personId(String caseNumber) {
        return jdbc.sql("select person_id from case_file where case_number = :case")
                .param("case", caseNumber)
                .query(String.class)
                .optional();
    }

    private void stamp(String statement, Seat seat) {
        jdbc.sql(statement)
                .param("now", now())
                .param("meeting", seat.meetingId())
                .param("case", seat.caseId())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /**
     * Of a meeting that was held. Everybody who got an invitation is counted once.
     *
     * @param gone whose case went another way before the meeting
     */
    record Turnout(int invited, int came, int cancelled, int absent, int noSeat, int gone) {}

    /** Past meetings of one office. */
    record Experience(int pastInvitations, int pastAbsences) {}
}
