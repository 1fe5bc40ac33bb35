package dk.loeftet.casework.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of this installation. */
@Repository
class Meetings {

    private static final String SELECT = """
            select id, meeting_number, office_id, held_on, starts_at, place, online_link, capacity, invitations,
              mandatory, meeting_language, interpreter, status
            from info_meeting
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Meetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Meeting> byNumber(String meetingNumber) {
        return jdbc.sql(SELECT + "where meeting_number = :number")
                .param("number", meetingNumber)
                .query(Meeting.class)
                .optional();
    }

    /** The meeting, kept still until the transaction ends: its list is closed and changed by one at a time. */
    Optional<Meeting> locked(String meetingNumber) {
        return jdbc.sql(SELECT + "where meeting_number = :number for update")
                .param("number", meetingNumber)
                .query(Meeting.class)
                .optional();
    }

    /** The meetings of the offices since a day, those to come first, then the latest. */
    List<Meeting> of(Collection<String> offices, LocalDate since) {
        return jdbc.sql(SELECT + """
                        where office_id in (:offices) and (held_on >= :since or status = 'PLANNED')
                        order by case when status = 'PLANNED' then 0 else 1 end,
                          case when status = 'PLANNED' then held_on end, held_on desc, starts_at, meeting_number
                        """)
                .param("offices", offices)
                .param("since", since)
                .query(Meeting.class)
                .list();
    }

    void insert(Meeting meeting, Collection<String> partners, String createdBy) {
        jdbc.sql("""
                        insert into info_meeting (id, meeting_number, office_id, held_on, starts_at, place, online_link,
                          capacity, invitations, mandatory, meeting_language, interpreter, status, created_by, created_at)
                        values (:id, :meetingNumber, :officeId, :heldOn, :startsAt, :place, :onlineLink,
                          :capacity, :invitations, :mandatory, :language, :interpreter, :status, :createdBy, :now)
                        """)
                .param("id", meeting.id())
                .param("meetingNumber", meeting.meetingNumber())
                .param("officeId", meeting.officeId())
                .param("heldOn", meeting.heldOn())
                .param("startsAt", meeting.startsAt())
                .param("place", meeting.place())
                .param("onlineLink", meeting.onlineLink())
                .param("capacity", meeting.capacity())
                .param("invitations", meeting.invitations())
                .param("mandatory", meeting.mandatory())
                .param("language", meeting.meetingLanguage())
                .param("interpreter", meeting.interpreter())
                .param("status", meeting.status())
                .param("createdBy", createdBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
        for (String partner : partners) {
            jdbc.sql("insert into info_meeting_partner (meeting_id, partner_id) values (:meeting, :partner)")
                    .param("meeting", meeting.id())
                    .param("partner", partner)
                    .update();
        }
    }

    /** The names of the schools and a-kasser that take part. */
    List<String> partners(Meeting meeting) {
        return jdbc.sql("""
                        select p.name from info_meeting_partner m join partner p on p.id = m.partner_id
                        where m.meeting_id = :meeting order by p.name
                        """).param("meeting", meeting.id()).query(String.class).list();
    }

    void keepInvitations(Meeting meeting, int invitations) {
        jdbc.sql("update info_meeting set invitations = :invitations where id = :id")
                .param("invitations", invitations)
                .param("id", meeting.id())
                .update();
    }

    void keepStatus(Meeting meeting, String status) {
        jdbc.sql("update info_meeting set status = :status where id = :id")
                .param("status", status)
                .param("id", meeting.id())
                .update();
    }
}
