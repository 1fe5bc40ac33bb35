package dk.loeftet.extension.wait.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** The deadlines that were given to waits, with who gave them another day and why. */
class DeadlineStore {

    private final JdbcClient jdbc;

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plain task has no row here: its day stands in the ledger itself. */
    Optional<LocalDate> find(String activityInstanceId, String key) {
        return jdbc.sql("""
                        select due_on from wait_deadline where activity_instance_id = ? and deadline_key = ?
                        union all
                        select due_on from wait where id = ? and deadline_key = ? and due_on is not null
                          and not exists (select 1 from wait_deadline where activity_instance_id = ? and deadline_key = ?)
                        """)
                .params(Arrays.asList(
                        activityInstanceId, key, WaitRow.idOf(activityInstanceId), key, activityInstanceId, key))
                .query(LocalDate.class)
                .optional();
    }

    List<Held> of(String activityInstanceId) {
        return jdbc.sql("select deadline_key, due_on, own from wait_deadline where activity_instance_id = ?"
                        + " order by deadline_key")
                .param(activityInstanceId)
                .query((row, index) -> new Held(
                        row.getString("deadline_key"), row.getObject("due_on", LocalDate.class), row.getBoolean("own")))
                .list();
    }

    void insert(String activityInstanceId, String processInstanceId, Held held) {
        jdbc.sql("""
                        insert into wait_deadline (activity_instance_id, deadline_key, process_instance_id, due_on, own)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(activityInstanceId, held.key(), processInstanceId, held.dueOn(), held.own()))
                .update();
    }

    /** Remembers by which deadline a wait is due although its model says something else now. */
    void own(String activityInstanceId, String processInstanceId, String key, LocalDate day) {
        int known = jdbc.sql("""
                        update wait_deadline set own = true, due_on = ? where activity_instance_id = ? and deadline_key = ?
                        """)
                .params(Arrays.asList(day, activityInstanceId, key))
                .update();
        if (known == 0) {
            insert(activityInstanceId, processInstanceId, new Held(key, day, true));
        }
    }

    /** Everything that stood on a day stands on another. */
    void move(String activityInstanceId, LocalDate from, LocalDate to, @Nullable String by, @Nullable String because) {
        jdbc.sql("""
                        update wait_deadline set due_on = ?, moved_by = ?, moved_because = ?
                        where activity_instance_id = ? and due_on = ?
                        """)
                .params(Arrays.asList(to, by, because, activityInstanceId, from))
                .update();
    }

    /** What stood on a day is computed anew when it is asked for. */
    void forget(String activityInstanceId, LocalDate day) {
        jdbc.sql("delete from wait_deadline where activity_instance_id = ? and due_on = ?")
                .params(Arrays.asList(activityInstanceId, day))
                .update();
    }

    void explain(String activityInstanceId, String key, @Nullable String by, @Nullable String because) {
        jdbc.sql("""
                        update wait_deadline set moved_by = ?, moved_because = ?
                        where activity_instance_id = ? and deadline_key = ?
                        """)
                .params(Arrays.asList(by, because, activityInstanceId, key))
                .update();
    }

    /**
     * A deadline that is remembered.
     *
     * @param key of the deadline table
     * @param own the wait itself is due by it, not only one of its timers
     */
    record Held(String key, LocalDate dueOn, boolean own) {}
}
