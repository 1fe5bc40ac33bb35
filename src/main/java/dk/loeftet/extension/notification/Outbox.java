package dk.loeftet.extension.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages that are decided and not yet sent, in the engine's own database and transaction. */
public class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OutboxMessage message) {
        jdbc.sql("""
                        insert into outbox (id, business_key, process_instance_id, activity_id, template,
                          recipient_kind, recipient_id, status, message_id, created_at)
                        values (:id, :businessKey, :processInstanceId, :activityId, :template,
                          :recipientKind, :recipientId, :status, :messageId, :createdAt)
                        """).paramSource(message).update();
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
                          recipient_id, status, message_id, created_at
                        from outbox where business_key = :caseNumber order by created_at desc
                        """)
                .param("caseNumber", caseNumber)
                .query(OutboxMessage.class)
                .list();
    }
}
