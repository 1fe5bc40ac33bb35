package dk.loeftet.casework.message;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The full texts of the messages of a case. */
@Repository
class Letters {

    private static final String LETTERS = """
            select id, template, subject as title, body as text, recipient_kind, status, created_at from outbox
            where business_key = :caseNumber
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

    List<Letter> ofCase(String caseNumber) {
        return jdbc.sql(LETTERS + "order by created_at desc, id")
                .param("caseNumber", caseNumber)
                .query(Letter.class)
                .list();
    }

    Optional<Letter> one(String caseNumber, UUID id) {
        return jdbc.sql(LETTERS + "and id = :id")
                .param("caseNumber", caseNumber)
                .param("id", id)
                .query(Letter.class)
                .optional();
    }
}
