package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** The rows of the ledger in the database. */
class WaitTable {

    private static final String ROW = """
            select kind, source_id, entered_at, left_at, outcome, paused_at, root_instance_id, process_instance_id,
              business_key, tenant_id, process_key, process_version, definition_id, activity_id, activity_name,
              activity_type, stage_id, stage_name, waiting_on, party, planned, task_id, assignee, group_id, claimed_at,
              deadline_key, due_on, due_at, calendar_id, steps, next_step, next_step_at
            from wait\s""";

    private static final String ENTER = """
            insert into wait (id, kind, source_id, entered_at, left_at, outcome, paused_at, root_instance_id,
              process_instance_id, business_key, tenant_id, process_key, process_version, definition_id, activity_id,
              activity_name, activity_type, stage_id, stage_name, waiting_on, party, planned, task_id, assignee, group_id,
              claimed_at, deadline_key, due_on, due_at, calendar_id, steps, next_step, next_step_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    // In time is whoever acts on the last day.
    private static final String LEAVE = """
            update wait set left_at = ?, next_step = null, next_step_at = null, paused_at = null,
              outcome = case when ? = 1 then 'CANCELLED' when due_on < ? then 'LATE' else 'MET' end
            where id = ? and left_at is null
            """;

    // Both drivers send two statements as one.
    private static final String GO_ON = ENTER + ";" + LEAVE;

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    WaitTable(JdbcOperations rows) {
        this.jdbc = JdbcClient.create(rows);
        this.rows = rows;
    }

    /** A token that has left the wait which it had entered, or an incident that is over. */
    record Departed(String sourceId, Instant at, boolean cancelled) {}

    /** What a command has changed, in one journey to the database where a token goes from one wait to the next. */
    void write(List<WaitRow> entered, List<Departed> left) {
        if (entered.size() == 1 && left.size() == 1) {
            List<Object> both = new ArrayList<>(values(entered.get(0)));
            both.addAll(values(left.get(0)));
            rows.update(GO_ON, both.toArray());
        } else {
            all(ENTER, entered.stream().map(WaitTable::values).toList());
            all(LEAVE, left.stream().map(WaitTable::values).toList());
        }
    }

    void insert(WaitRow row) {
        write(List.of(row), List.of());
    }

    private void all(String sql, List<List<Object>> values) {
        if (values.size() == 1) {
            rows.update(sql, values.get(0).toArray());
        } else if (!values.isEmpty()) {
            rows.batchUpdate(sql, values.stream().map(List::toArray).toList());
        }
    }

    private static List<Object> values(WaitRow row) {
        Place place = row.place();
        Actor actor = row.actor();
        DueTime due = row.due();
        return Arrays.asList(
                row.id(),
                row.kind().name(),
                row.sourceId(),
                time(row.enteredAt()),
                time(row.leftAt()),
                row.outcome() == null ? null : row.outcome().name(),
                time(row.pausedAt()),
                place.rootInstanceId(),
                place.processInstanceId(),
                place.businessKey(),
                place.tenantId(),
                place.processKey(),
                place.processVersion(),
                place.definitionId(),
                place.activityId(),
                place.activityName(),
                place.activityType(),
                place.stageId(),
                place.stageName(),
                actor.waitingOn(),
                actor.party(),
                actor.planned(),
                actor.taskId(),
                actor.assignee(),
                actor.groupId(),
                time(actor.claimedAt()),
                due.key(),
                due.on(),
                time(due.at()),
                due.calendarId(),
                due.steps(),
                due.nextStep(),
                time(due.nextStepAt()));
    }

    private static List<Object> values(Departed one) {
        return Arrays.asList(
                time(one.at()),
                one.cancelled() ? 1 : 0,
                LocalDate.ofInstant(one.at(), WorkingCalendar.ZONE),
                WaitRow.idOf(one.sourceId()));
    }

    void assign(String sourceId, String taskId, @Nullable String assignee, Instant at) {
        jdbc.sql("""
                        update wait set task_id = ?, assignee = ?,
                          claimed_at = case when ? = 0 then null else coalesce(claimed_at, cast(? as timestamp with time zone)) end
                        where id = ?
                        """)
                .param(taskId)
                .param(assignee)
                .param(assignee == null ? 0 : 1)
                .param(time(at))
                .param(WaitRow.idOf(sourceId))
                .update();
    }

    void offer(String sourceId, String groupId) {
        jdbc.sql("update wait set group_id = ? where id = ? and group_id is null")
                .param(groupId)
                .param(WaitRow.idOf(sourceId))
                .update();
    }

    void give(String sourceId, DueTime due) {
        jdbc.sql("""
                        update wait set deadline_key = ?, due_on = ?, due_at = ?, calendar_id = ?, steps = ?, next_step = ?,
                          next_step_at = ? where id = ?
                        """)
                .params(Arrays.asList(
                        due.key(),
                        due.on(),
                        time(due.at()),
                        due.calendarId(),
                        due.steps(),
                        due.nextStep(),
                        time(due.nextStepAt()),
                        WaitRow.idOf(sourceId)))
                .update();
    }

    void stand(String sourceId, Place place, Actor actor) {
        jdbc.sql("""
                        update wait set process_key = ?, process_version = ?, definition_id = ?, activity_id = ?,
                          activity_name = ?, activity_type = ?, stage_id = ?, stage_name = ?, waiting_on = ?, planned = ?
                        where id = ?
                        """)
                .params(Arrays.asList(
                        place.processKey(),
                        place.processVersion(),
                        place.definitionId(),
                        place.activityId(),
                        place.activityName(),
                        place.activityType(),
                        place.stageId(),
                        place.stageName(),
                        actor.waitingOn(),
                        actor.planned(),
                        WaitRow.idOf(sourceId)))
                .update();
    }

    /** The root instance runs in another version of its model. */
    void follow(String rootInstanceId, String processKey, int version) {
        jdbc.sql("update wait set process_key = ?, process_version = ? where root_instance_id = ?")
                .param(processKey)
                .param(version)
                .param(rootInstanceId)
                .update();
    }

    void rename(String rootInstanceId, @Nullable String businessKey) {
        jdbc.sql("update wait set business_key = ? where root_instance_id = ? and business_key is distinct from ?")
                .params(Arrays.asList(businessKey, rootInstanceId, businessKey))
                .update();
    }

    Optional<WaitRow> bySource(String sourceId) {
        return jdbc.sql(ROW + "where id = ?")
                .param(WaitRow.idOf(sourceId))
                .query((row, index) -> read(row))
                .optional();
    }

    Optional<WaitRow> open(UUID id) {
        return jdbc.sql(ROW + "where id = ? and left_at is null")
                .param(id)
                .query((row, index) -> read(row))
                .optional();
    }

    List<WaitRow> ofRoot(String rootInstanceId) {
        return jdbc.sql(ROW + "where root_instance_id = ? order by source_id")
                .param(rootInstanceId)
                .query((row, index) -> read(row))
                .list();
    }

    List<WaitRow> ofCase(String businessKey) {
        return jdbc.sql(ROW + "where business_key = ? order by entered_at, left_at nulls last, source_id")
                .param(businessKey)
                .query((row, index) -> read(row))
                .list();
    }

    List<WaitRow> pausedIn(String rootInstanceId, String processInstanceId) {
        return jdbc.sql(ROW + "where root_instance_id = ? and process_instance_id = ? and left_at is null"
                        + " and paused_at is not null")
                .param(rootInstanceId)
                .param(processInstanceId)
                .query((row, index) -> read(row))
                .list();
    }

    void delete(String sourceId) {
        jdbc.sql("delete from wait where id = ?").param(WaitRow.idOf(sourceId)).update();
    }

    boolean isEmpty() {
        return jdbc.sql("select 1 from wait fetch first 1 row only")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static WaitRow read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new WaitRow(
                WaitRow.Kind.valueOf(row.getString("kind")),
                row.getString("source_id"),
                instant(row, "entered_at"),
                instant(row, "left_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row, "paused_at"),
                new Place(
                        row.getString("root_instance_id"),
                        row.getString("process_instance_id"),
                        row.getString("business_key"),
                        row.getString("tenant_id"),
                        row.getString("process_key"),
                        row.getInt("process_version"),
                        row.getString("definition_id"),
                        row.getString("activity_id"),
                        row.getString("activity_name"),
                        row.getString("activity_type"),
                        row.getString("stage_id"),
                        row.getString("stage_name")),
                new Actor(
                        row.getString("waiting_on"),
                        row.getString("party"),
                        row.getBoolean("planned"),
                        row.getString("task_id"),
                        row.getString("assignee"),
                        row.getString("group_id"),
                        instant(row, "claimed_at")),
                new DueTime(
                        row.getString("deadline_key"),
                        row.getObject("due_on", LocalDate.class),
                        instant(row, "due_at"),
                        row.getString("calendar_id"),
                        row.getString("steps"),
                        row.getObject("next_step", Integer.class),
                        instant(row, "next_step_at")));
    }
}
