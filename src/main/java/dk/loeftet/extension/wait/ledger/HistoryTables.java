package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.ledger.DeadlineStore.Held;
import dk.loeftet.extension.wait.ledger.HistoricCase.Failure;
import dk.loeftet.extension.wait.ledger.HistoricCase.Link;
import dk.loeftet.extension.wait.ledger.HistoricCase.Stop;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** Reads whole cases from the engine's history tables: a query for each activity instance would take days. */
class HistoryTables {

    private static final int CANCELLED = 2;
    private static final int DELETED = 2;

    private final JdbcClient jdbc;

    HistoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The root instances that history knows, in pages by id. */
    List<String> roots(String after, int most) {
        return jdbc.sql("""
                        select ID_ from ACT_HI_PROCINST where SUPER_PROCESS_INSTANCE_ID_ is null and ID_ > ?
                        order by ID_ fetch first ? rows only
                        """).param(after).param(most).query(String.class).list();
    }

    HistoricCase read(String rootInstanceId) {
        return jdbc.sql("select BUSINESS_KEY_, PROC_DEF_ID_ from ACT_HI_PROCINST where ID_ = ?")
                .param(rootInstanceId)
                .query((row, index) -> new HistoricCase(
                        rootInstanceId,
                        row.getString("BUSINESS_KEY_"),
                        row.getString("PROC_DEF_ID_"),
                        stops(rootInstanceId),
                        links(rootInstanceId),
                        failures(rootInstanceId),
                        held(rootInstanceId),
                        pausedSince(rootInstanceId)))
                .single();
    }

    private List<Stop> stops(String root) {
        return jdbc.sql("""
                        select a.ID_, a.PARENT_ACT_INST_ID_, a.PROC_DEF_ID_, a.PROC_INST_ID_, a.ACT_ID_,
                          a.CALL_PROC_INST_ID_, a.TENANT_ID_, a.START_TIME_, a.END_TIME_, a.ACT_INST_STATE_, t.ID_ as TASK,
                          t.ASSIGNEE_, t.DUE_DATE_
                        from ACT_HI_ACTINST a left join ACT_HI_TASKINST t on t.ID_ = a.TASK_ID_
                        where a.ROOT_PROC_INST_ID_ = ? order by a.START_TIME_, a.ID_
                        """)
                .param(root)
                .query((row, index) -> new Stop(
                        row.getString("ID_"),
                        row.getString("PARENT_ACT_INST_ID_"),
                        row.getString("PROC_DEF_ID_"),
                        row.getString("PROC_INST_ID_"),
                        row.getString("ACT_ID_"),
                        row.getString("CALL_PROC_INST_ID_"),
                        row.getString("TENANT_ID_"),
                        instant(row, "START_TIME_"),
                        instant(row, "END_TIME_"),
                        row.getInt("ACT_INST_STATE_") == CANCELLED,
                        row.getString("TASK"),
                        row.getString("ASSIGNEE_"),
                        instant(row, "DUE_DATE_")))
                .list();
    }

    private List<Link> links(String root) {
        return jdbc.sql("""
                        select TASK_ID_, TIMESTAMP_, OPERATION_TYPE_, TYPE_, USER_ID_, GROUP_ID_ from ACT_HI_IDENTITYLINK
                        where ROOT_PROC_INST_ID_ = ? and TASK_ID_ is not null and TYPE_ in ('assignee', 'candidate')
                        order by TIMESTAMP_, ID_
                        """)
                .param(root)
                .query((row, index) -> new Link(
                        row.getString("TASK_ID_"),
                        instant(row, "TIMESTAMP_"),
                        "add".equals(row.getString("OPERATION_TYPE_")),
                        "assignee".equals(row.getString("TYPE_")) ? row.getString("USER_ID_") : null,
                        row.getString("GROUP_ID_")))
                .list();
    }

    private List<Failure> failures(String root) {
        return jdbc.sql("""
                        select ID_, PROC_DEF_ID_, PROC_INST_ID_, ACTIVITY_ID_, TENANT_ID_, CREATE_TIME_, END_TIME_,
                          INCIDENT_STATE_
                        from ACT_HI_INCIDENT where ROOT_PROC_INST_ID_ = ? and ID_ = ROOT_CAUSE_INCIDENT_ID_
                          and EXECUTION_ID_ is not null
                        """)
                .param(root)
                .query((row, index) -> new Failure(
                        row.getString("ID_"),
                        row.getString("PROC_DEF_ID_"),
                        row.getString("PROC_INST_ID_"),
                        row.getString("ACTIVITY_ID_"),
                        row.getString("TENANT_ID_"),
                        instant(row, "CREATE_TIME_"),
                        instant(row, "END_TIME_"),
                        row.getInt("INCIDENT_STATE_") == DELETED))
                .list();
    }

    private Map<String, List<Held>> held(String root) {
        Map<String, List<Held>> held = new HashMap<>();
        jdbc.sql("""
                        select d.activity_instance_id, d.deadline_key, d.due_on, d.own
                        from wait_deadline d join ACT_HI_PROCINST p on p.ID_ = d.process_instance_id
                        where p.ROOT_PROC_INST_ID_ = ? order by d.deadline_key
                        """).param(root).query(row -> {
            held.computeIfAbsent(row.getString("activity_instance_id"), id -> new ArrayList<>())
                    .add(new Held(
                            row.getString("deadline_key"),
                            row.getObject("due_on", LocalDate.class),
                            row.getBoolean("own")));
        });
        return held;
    }

    private Map<String, Instant> pausedSince(String root) {
        Map<String, Instant> paused = new HashMap<>();
        jdbc.sql("""
                        select source_id, paused_at from wait_pause where resumed_at is null and (
                          source_id in (select ID_ from ACT_HI_ACTINST where ROOT_PROC_INST_ID_ = ?)
                          or source_id in (select ID_ from ACT_HI_INCIDENT where ROOT_PROC_INST_ID_ = ?))
                        """).param(root).param(root).query(row -> {
            paused.put(
                    row.getString("source_id"),
                    row.getObject("paused_at", OffsetDateTime.class).toInstant());
        });
        return paused;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
