package dk.loeftet.casework.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/**
 * An open wait whose day has come or passed. The words are the model's own; no citizen is named.
 *
 * @param caseNumber or the number of a meeting
 * @param officeId whose wait it is
 * @param name of the task or the event
 * @param partner name of the partner who is waited for
 */
record OpenWait(
        @Nullable String caseNumber,
        String officeId,
        boolean task,
        String name,
        @Nullable String stage,
        @Nullable String waitingOn,
        @Nullable String partner,
        @Nullable String assignee,
        @Nullable String groupId,
        LocalDate dueOn) {

    /** Those of the offices, oldest first. */
    static List<OpenWait> dueUntil(LocalDate day, Collection<String> offices, JdbcClient jdbc) {
        return jdbc.sql("""
                        select w.business_key as case_number, w.tenant_id as office_id,
                          w.task_id is not null as task, coalesce(w.activity_name, w.activity_id) as name,
                          w.stage_name as stage, w.waiting_on, p.name as partner, w.assignee, w.group_id, w.due_on
                        from wait w left join partner p on p.id = w.party
                        where w.left_at is null and w.paused_at is null and w.due_on <= :day
                          and w.tenant_id in (:offices)
                        order by w.due_on, w.business_key, w.id
                        """)
                .param("day", day)
                .param("offices", offices)
                .query(OpenWait.class)
                .list();
    }

    boolean isOverdue(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
