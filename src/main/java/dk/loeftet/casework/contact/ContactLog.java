package dk.loeftet.casework.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps the calls of each case; nobody changes one, a correction is a new one. */
@Repository
class ContactLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID caseId, Call call, UUID journalId, String by) {
        jdbc.sql("""
                        insert into contact_log (id, case_id, party, direction, reached, body, contacted_on, journal_id,
                          noted_by, noted_at)
                        values (:id, :case, :party, :direction, :reached, :body, :on, :journal, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("party", call.party().code())
                .param("direction", call.direction())
                .param("reached", call.reached())
                .param("body", call.body())
                .param("on", call.on())
                .param("journal", journalId)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The calls of a case, the latest first. */
    List<Logged> of(UUID caseId) {
        return jdbc.sql("""
                        select id, party, direction, reached, body, contacted_on, journal_id, noted_by, noted_at
                        from contact_log where case_id = :case order by contacted_on desc, noted_at desc, id
                        """).param("case", caseId).query(Logged.class).list();
    }

    record Logged(
            UUID id,
            String party,
            String direction,
            boolean reached,
            @Nullable String body,
            LocalDate contactedOn,
            UUID journalId,
            String notedBy,
            OffsetDateTime notedAt) {}
}
