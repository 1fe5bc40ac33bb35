package dk.loeftet.extension.notification;

import java.util.List;
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

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Outbox(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        return jdbc.sql("""
                        select id, business_key, process_instance_id, activity_id, template, recipient_kind,
                          recipient_id, status, coalesce(sent_as, message_id) as message_id, created_at, wait_id,
                          idempotency_key, bundle, about, channel
                        from outbox where business_key = :caseNumber order by created_at desc
                        """)
                .param("caseNumber", caseNumber)
                .query(OutboxMessage.class)
                .list();
    }
}
