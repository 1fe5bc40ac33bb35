package dk.loeftet.casework.tasklist.card;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** What engine, ledger and case files know of a page of tasks, read at once. */
@Repository
class CardTable {

    // A task about a whole meeting belongs to no case: what tells it from others is when and where.
    private static final String ROWS = """
            select t.id_ as task_id, i.business_key_ as number, c.office_id, p.first_name, p.last_name,
              p.name_address_protected, w.stage_name, w.planned, s.until_on, m.held_on, m.starts_at,
              coalesce(m.place, 'online') as place
            from act_ru_task t
            join act_ru_execution i on i.id_ = t.proc_inst_id_
            left join case_file c on c.case_number = i.business_key_
            left join person p on p.id = c.person_id
            left join case_pause s on s.case_id = c.id and s.resumed_at is null
            left join info_meeting m on m.meeting_number = i.business_key_
            left join wait w on w.root_instance_id = i.root_proc_inst_id_ and w.task_id = t.id_ and w.left_at is null
            where t.id_ in (:tasks) and (c.id is not null or m.id is not null)
            """;

    private final JdbcClient jdbc;

    CardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the ids of the tasks; a task of neither a case nor a meeting is left out. */
    Map<String, Row> of(Collection<String> taskIds) {
        Map<String, Row> rows = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql(ROWS).param("tasks", taskIds).query(Row.class).list().forEach(row -> rows.put(row.taskId(), row));
        }
        return rows;
    }

    /** One task with what is behind it; the parts of a case are null for a meeting, and the other way round. */
    record Row(
            String taskId,
            String number,
            @Nullable String officeId,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable Boolean nameAddressProtected,
            @Nullable String stageName,
            @Nullable Boolean planned,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable String place) {

        private static final DateTimeFormatter DANISH =
                DateTimeFormatter.ofPattern("d. MMMM 'kl.' H.mm", Locale.forLanguageTag("da"));

        String name() {
            return firstName != null
                    ? firstName + " " + lastName
                    : LocalDateTime.of(heldOn, startsAt).format(DANISH) + ", " + place;
        }

        boolean isProtected() {
            return Boolean.TRUE.equals(nameAddressProtected);
        }

        boolean isPlanned() {
            return Boolean.TRUE.equals(planned);
        }
    }
}
