package dk.loeftet.casework.meeting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The cases that wait for a seat: those that stand at the wait of the model, are not on pause and are on no list yet. Who
 * found no seat earlier comes first, then who has waited longest.
 */
@Repository
class MeetingQueue {

    private static final String WAITING = """
            from case_file c
            join act_ru_event_subscr e on e.proc_inst_id_ = c.process_instance_id and e.event_name_ = 'meetingSeat'
            where c.status = 'OPEN' and c.office_id = :office
              and not exists (select 1 from case_pause p where p.case_id = c.id and p.resumed_at is null)
              and not exists (select 1 from meeting_seat s join info_meeting m on m.id = s.meeting_id
                              where s.case_id = c.id and m.status = 'PLANNED' and s.status in ('INVITED', 'ACCEPTED'))
            """;

    private static final String NOT_AT_THIS_MEETING = """
              and not exists (select 1 from meeting_seat s join info_meeting m on m.id = s.meeting_id
                              where s.case_id = c.id and m.meeting_number = :meeting)
            """;

    private static final String IN_ORDER = """
            order by
              case when exists (select 1 from meeting_seat s where s.case_id = c.id and s.priority = true
                                  and not exists (select 1 from meeting_seat later
                                                  where later.case_id = s.case_id and later.chosen_at > s.chosen_at))
                then 0 else 1 end,
              e.created_, c.case_number
            fetch next :most rows only
            """;

    private final JdbcClient jdbc;

    MeetingQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int length(String officeId) {
        return jdbc.sql("select count(*) " + WAITING)
                .param("office", officeId)
                .query(Integer.class)
                .single();
    }

    /** The first of the queue who have not been on this meeting's list before. */
    List<String> first(String officeId, String meetingNumber, int most) {
        // One at a time in an office: two meetings planned at once must not choose the same people.
        jdbc.sql("select id from office where id = :office for update")
                .param("office", officeId)
                .query(String.class)
                .single();
        return jdbc.sql("select c.case_number " + WAITING + NOT_AT_THIS_MEETING + IN_ORDER)
                .param("office", officeId)
                .param("meeting", meetingNumber)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
