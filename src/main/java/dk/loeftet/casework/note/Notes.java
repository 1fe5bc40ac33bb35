package dk.loeftet.casework.note;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps notes; nobody changes a note, a correction is a new one. */
@Repository
public class Notes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a note to a case.
     *
     * @param activityId the task it was written in, null when written elsewhere
     * @param kind what the note is about, for instance {@code notat}
     */
    public void add(String caseNumber, @Nullable String activityId, String kind, String body, String author) {
        jdbc.sql("""
                        insert into note (id, case_id, activity_id, kind, body, author, created_at)
                        select :id, id, :activityId, :kind, :body, :author, :now
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("activityId", activityId)
                .param("kind", kind)
                .param("body", body)
                .param("author", author)
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
    }
}
