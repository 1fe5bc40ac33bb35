package dk.loeftet.extension.sweep;

import dk.loeftet.extension.wait.StepSchedule;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** The steps in the wait ledger. */
class DueSteps {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    DueSteps(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Takes what is due and keeps it from the other nodes until the transaction ends; what they hold is left to them. */
    List<Row> claim(Instant now, int limit) {
        return jdbc.sql("""
                        select id, business_key, tenant_id, calendar_id, process_instance_id, activity_id, deadline_key,
                          waiting_on, party, assignee, group_id, due_on, steps, next_step
                        from wait
                        where next_step_at <= :now and left_at is null and paused_at is null
                        order by next_step_at limit :limit for update skip locked
                        """)
                .param("now", at(now))
                .param("limit", limit)
                .query(Row::of)
                .list();
    }

    /** Writes down which step comes next; many waits share their next moment, so there is one statement per moment. */
    void moveOn(Map<Optional<StepSchedule.Next>, List<UUID>> waitsByNextStep) {
        batches.batchUpdate(
                "update wait set next_step = ?, next_step_at = ? where id = any (?)",
                waitsByNextStep.entrySet(),
                Math.max(1, waitsByNextStep.size()),
                (statement, entry) -> set(statement, entry.getKey().orElse(null), entry.getValue()));
    }

    /** Which of the messages' keys are in the outbox already. */
    Set<String> told(Collection<String> idempotencyKeys) {
        return new HashSet<>(jdbc.sql("select idempotency_key from outbox where idempotency_key = any (:keys)")
                .param("keys", idempotencyKeys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Lets steps that cannot be taken stand back, so that they are tried again without being in the way. */
    void postpone(Collection<UUID> waits, Instant until) {
        waits.forEach(
                id -> jdbc.sql("update wait set next_step_at = :until where id = :id and next_step_at is not null")
                        .param("until", at(until))
                        .param("id", id)
                        .update());
    }

    /** When the oldest step fell due that nobody has taken. */
    Optional<Instant> oldest(Instant now) {
        return jdbc.sql("""
                        select next_step_at from wait
                        where next_step_at <= :now and left_at is null and paused_at is null
                        order by next_step_at limit 1
                        """)
                .param("now", at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** When the next step falls due after the one instant and before the other. */
    Optional<Instant> nextBetween(Instant from, Instant to) {
        return jdbc.sql("""
                        select next_step_at from wait
                        where next_step_at > :from and next_step_at < :to and left_at is null and paused_at is null
                        order by next_step_at limit 1
                        """)
                .param("from", at(from))
                .param("to", at(to))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static void set(PreparedStatement statement, @Nullable StepSchedule.Next next, List<UUID> waits)
            throws SQLException {
        if (next == null) {
            statement.setNull(1, Types.INTEGER);
            statement.setNull(2, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setInt(1, next.index());
            statement.setObject(2, at(next.at()));
        }
        statement.setArray(3, statement.getConnection().createArrayOf("uuid", waits.toArray()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A wait whose step is due, as it stands in the ledger. */
    record Row(
            UUID id,
            @Nullable String businessKey,
            @Nullable String tenantId,
            @Nullable String calendarId,
            String processInstanceId,
            String activityId,
            @Nullable String deadlineKey,
            @Nullable String waitingOn,
            @Nullable String party,
            @Nullable String assignee,
            @Nullable String groupId,
            LocalDate dueOn,
            String steps,
            int nextStep) {

        // Ten thousand of them at a time: no mapping by reflection.
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("business_key"),
                    row.getString("tenant_id"),
                    row.getString("calendar_id"),
                    row.getString("process_instance_id"),
                    row.getString("activity_id"),
                    row.getString("deadline_key"),
                    row.getString("waiting_on"),
                    row.getString("party"),
                    row.getString("assignee"),
                    row.getString("group_id"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("steps"),
                    row.getInt("next_step"));
        }

        DueStep due(StepSchedule schedule) {
            return new DueStep(
                    id,
                    businessKey,
                    tenantId,
                    processInstanceId,
                    activityId,
                    deadlineKey,
                    waitingOn,
                    party,
                    assignee,
                    groupId,
                    dueOn,
                    nextStep,
                    schedule.steps().get(nextStep));
        }
    }
}
