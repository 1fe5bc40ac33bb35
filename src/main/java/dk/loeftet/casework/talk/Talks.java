package dk.loeftet.casework.talk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The talks that a day was agreed for. A talk that gets another day is another row: letters keep what they said. */
@Repository
public class Talks {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final Clock clock;

    Talks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what was agreed.
     *
     * @return the id by which messages are about the talk
     */
    public String agreed(String caseNumber, Talk talk) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_talk (id, case_id, with_party, held_on, place, agreed_at)
                        select :id, id, :with, :heldOn, :place, :now from case_file where case_number = :caseNumber
                        """)
                .param("id", id)
                .param("with", talk.withParty())
                .param("heldOn", talk.heldOn())
                .param("place", talk.place())
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
        return id.toString();
    }

    /** The talk that a message is about; nothing for a message about something else. */
    public Optional<Talk> about(@Nullable String id) {
        return id == null || !ID.matcher(id).matches()
                ? Optional.empty()
                : jdbc.sql("select with_party, held_on, place from case_talk where id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Talk.class)
                        .optional();
    }
}
