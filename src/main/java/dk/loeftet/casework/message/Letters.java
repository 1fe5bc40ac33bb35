package dk.loeftet.casework.message;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The full texts of the messages of a case. */
@Repository
class Letters {

    private static final String ONE = """
            select id, template, subject as title, body as text, recipient_kind, status, created_at, channel, sent_at
            from outbox where business_key = :caseNumber and id = :id
            """;

    private static final String ALL = """
            select id, template, subject as title, cast(null as varchar) as text, recipient_kind, status, created_at,
              channel, sent_at
            from outbox where business_key = :caseNumber order by created_at desc, id
            """;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID message, String subject, String body) {
        jdbc.sql("update outbox set subject = :subject, body = :body where id = :id")
                .param("subject", subject)
                .param("body", body)
                .param("id", message)
                .update();
    }

    /** Whether this has been queued already. */
    boolean has(String idempotencyKey) {
        return jdbc.sql("select count(*) from outbox where idempotency_key = :key")
                        .param("key", idempotencyKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Letter> ofCase(String caseNumber) {
        return jdbc.sql(ALL).param("caseNumber", caseNumber).query(Letter.class).list();
    }

    Optional<Letter> one(String caseNumber, UUID id) {
        return jdbc.sql(ONE)
                .param("caseNumber", caseNumber)
                .param("id", id)
                .query(Letter.class)
                .optional();
    }
}
