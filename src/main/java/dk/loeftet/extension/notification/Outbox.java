package dk.loeftet.extension.notification;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages that are decided and not yet sent, in the engine's own database and transaction. */
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, business_key, process_instance_id, activity_id, template,
              recipient_kind, recipient_id, status, message_id, created_at, wait_id, idempotency_key, bundle,
              about, channel)
            values (:id, :businessKey, :processInstanceId, :activityId, :template,
              :recipientKind, :recipientId, :status, :messageId, :createdAt, :waitId, :idempotencyKey, :bundle,
              :about, :channel)
            """;

    // One statement for all of them, in words that H2 and PostgreSQL share: a row each costs three times as much.
    private static final String INSERT_ALL = """
            insert into outbox (id, business_key, process_instance_id, activity_id, template,
              recipient_kind, recipient_id, status, message_id, created_at, wait_id, idempotency_key, bundle,
              about, channel)
            select id, business_key, process_instance_id, activity_id, template,
              recipient_kind, recipient_id, status, message_id, cast(created_at as timestamp with time zone), wait_id,
              idempotency_key, bundle, about, channel
            from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as varchar array),
              cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
              cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as uuid array),
              cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))
              as message (id, business_key, process_instance_id, activity_id, template, recipient_kind, recipient_id,
                status, message_id, created_at, wait_id, idempotency_key, bundle, about, channel)
            """;

    private static final String SELECT = """
            select id, business_key, process_instance_id, activity_id, template, recipient_kind, recipient_id, status,
              coalesce(sent_as, message_id) as message_id, created_at, wait_id, idempotency_key, bundle, about, channel
            from outbox
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(OutboxMessage message) {
        jdbc.sql(INSERT).paramSource(message).update();
    }

    /**
     * Queues many messages at once; joins the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them is queued already
     */
    public void addAll(List<OutboxMessage> messages) {
        if (!messages.isEmpty()) {
            batches.update(INSERT_ALL, statement -> {
                Columns columns = new Columns(statement, messages);
                columns.add("uuid", OutboxMessage::id);
                columns.add("varchar", OutboxMessage::businessKey);
                columns.add("varchar", OutboxMessage::processInstanceId);
                columns.add("varchar", OutboxMessage::activityId);
                columns.add("varchar", OutboxMessage::template);
                columns.add("varchar", OutboxMessage::recipientKind);
                columns.add("varchar", OutboxMessage::recipientId);
                columns.add("varchar", OutboxMessage::status);
                columns.add("varchar", OutboxMessage::messageId);
                columns.add("varchar", message -> ISO_OFFSET_DATE_TIME.format(message.createdAt()));
                columns.add("uuid", OutboxMessage::waitId);
                columns.add("varchar", OutboxMessage::idempotencyKey);
                columns.add("varchar", OutboxMessage::bundle);
                columns.add("varchar", OutboxMessage::about);
                columns.add("varchar", OutboxMessage::channel);
            });
        }
    }

    /**
     * Takes back what is not sent yet; joins the caller's transaction.
     *
     * @return how many messages that were
     */
    public int withdraw(String caseNumber, String recipientKind) {
        return jdbc.sql("""
                        update outbox set status = :withdrawn
                        where business_key = :caseNumber and recipient_kind = :kind and status = :queued
                        """)
                .param("withdrawn", OutboxMessage.WITHDRAWN)
                .param("caseNumber", caseNumber)
                .param("kind", recipientKind)
                .param("queued", OutboxMessage.QUEUED)
                .update();
    }

    /** The messages of a case, latest first. */
    public List<OutboxMessage> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where business_key = :caseNumber order by created_at desc")
                .param("caseNumber", caseNumber)
                .query(OutboxMessage.class)
                .list();
    }

    /** One message. */
    public Optional<OutboxMessage> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(OutboxMessage.class)
                .optional();
    }

    /**
     * Queues a dead message once more, or one that waited for a person, with all its attempts; its Message-ID stays.
     *
     * @return false when it is neither
     */
    public boolean sendAgain(UUID id) {
        return jdbc.sql("""
                        update outbox set status = 'QUEUED', attempts = 0, next_attempt_at = null, last_error = null
                        where id = :id and status in ('DEAD', 'MANUAL')
                        """).param("id", id).update() == 1;
    }

    /**
     * Somebody has sent it in another way.
     *
     * @param as what stood in it, kept where nothing was kept before
     * @return false when it did not wait for that
     */
    public boolean sentByHand(UUID id, RenderedMessage as) {
        return jdbc.sql("""
                        update outbox set status = 'SENT', sent_at = :now, last_error = null,
                          subject = coalesce(subject, :subject), body = coalesce(body, :body)
                        where id = :id and status = 'MANUAL'
                        """)
                        .param("id", id)
                        .param("now", OffsetDateTime.now(clock))
                        .param("subject", as.subject())
                        .param("body", as.body())
                        .update()
                == 1;
    }

    /** Sets one array after the other, each with one field of all messages. */
    private static final class Columns {

        private final PreparedStatement statement;
        private final List<OutboxMessage> messages;
        private int set;

        Columns(PreparedStatement statement, List<OutboxMessage> messages) {
            this.statement = statement;
            this.messages = messages;
        }

        void add(String type, Function<OutboxMessage, Object> field) throws SQLException {
            statement.setArray(
                    ++set,
                    statement
                            .getConnection()
                            .createArrayOf(type, messages.stream().map(field).toArray()));
        }
    }
}
