package dk.loeftet.casework.control.pause;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps why and until when cases stand still. */
@Repository
public class Pauses {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The pause of a case that stands still now. */
    public Optional<CasePause> current(UUID caseId) {
        return jdbc.sql("""
                        select id, reason, note, until_on, paused_at, paused_by from case_pause
                        where case_id = :case and resumed_at is null
                        """)
                .param("case", caseId)
                .query((row, index) -> new CasePause(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        PauseReason.nameOf(row.getString("reason")),
                        row.getString("note"),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("paused_at", OffsetDateTime.class).toInstant(),
                        row.getString("paused_by")))
                .optional();
    }

    void begin(UUID caseId, PauseReason reason, @Nullable String note, LocalDate until, String by) {
        jdbc.sql("""
                        insert into case_pause (id, case_id, reason, note, until_on, paused_at, paused_by)
                        values (:id, :case, :reason, :note, :until, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("reason", reason.code())
                .param("note", note)
                .param("until", until)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    void extend(UUID pauseId, LocalDate until) {
        jdbc.sql("update case_pause set until_on = :until where id = :id")
                .param("until", until)
                .param("id", pauseId)
                .update();
    }

    void end(UUID pauseId, String by) {
        jdbc.sql("update case_pause set resumed_at = :now, resumed_by = :by where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("id", pauseId)
                .update();
    }
}
