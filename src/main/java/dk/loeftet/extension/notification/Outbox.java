package dk.loeftet.extension.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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

    private static final String SELECT = """
            select id, business_key, process_instance_id, activity_id, template, recipient_kind, recipient_id, status,
              coalesce(sent_as, message_id) as message_id, created_at, wait_id, idempotency_key, bundle, about, channel
            from outbox
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    Outbox(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
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
            batches.batchUpdate(
                    INSERT,
                    messages.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new));
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
}
