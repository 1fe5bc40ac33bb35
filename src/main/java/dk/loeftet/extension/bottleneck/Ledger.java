package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.LedgerWait;
import dk.loeftet.extension.bottleneck.figure.Pause;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** Reads the ledger of waits. */
class Ledger {

    private static final String WAITS = """
            select w.source_id, w.root_instance_id, w.tenant_id, w.process_key, w.process_version,
              w.definition_id, w.stage_id, w.stage_name, w.activity_id, w.activity_name, w.waiting_on, w.party, w.task_id, w.planned, w.entered_at,
              w.claimed_at, w.left_at, w.outcome, w.due_on
            from wait w
            """;

    private static final String PAUSES =
            "select p.source_id, p.paused_at, p.resumed_at from wait_pause p join wait w on w.source_id = p.source_id ";

    private static final String MOVED = """
            where ((w.entered_at >= :from and w.entered_at < :to) or (w.left_at >= :from and w.left_at < :to))
              and (cast(:pathway as varchar) is null or w.process_key = :pathway)
            """;

    private static final String OPEN = """
            where w.entered_at < :at and (w.left_at is null or w.left_at >= :at)
              and (cast(:pathway as varchar) is null or w.process_key = :pathway)
            """;

    private static final String OF_CASE = "where w.root_instance_id = :root";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day on which the first wait was entered. */
    Optional<LocalDate> firstDay() {
        return jdbc.sql("select min(entered_at) from wait")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(first -> LocalDate.ofInstant(first.toInstant(), WorkingCalendar.ZONE));
    }

    /** Changes whenever a wait comes or goes; cheap. */
    Pulse pulse() {
        return jdbc.sql("""
                        select (select max(entered_at) from wait), (select max(left_at) from wait),
                          (select count(*) from wait where left_at is null)
                        """)
                .query((row, number) -> new Pulse(row.getString(1), row.getString(2), row.getLong(3)))
                .single();
    }

    /**
     * What was entered or left from one instant until before another.
     *
     * @param pathway null: all
     */
    List<LedgerWait> moved(Instant from, Instant to, @Nullable String pathway) {
        Map<String, List<Pause>> pauses = new HashMap<>();
        jdbc.sql(PAUSES + MOVED)
                .param("from", at(from))
                .param("to", at(to))
                .param("pathway", pathway)
                .query((ResultSet row) -> pause(row, pauses));
        return jdbc.sql(WAITS + MOVED)
                .param("from", at(from))
                .param("to", at(to))
                .param("pathway", pathway)
                .query((row, number) -> read(row, pauses))
                .list();
    }

    /** What was open at an instant. */
    List<LedgerWait> open(Instant at, @Nullable String pathway) {
        Map<String, List<Pause>> pauses = new HashMap<>();
        jdbc.sql(PAUSES + OPEN)
                .param("at", at(at))
                .param("pathway", pathway)
                .query((ResultSet row) -> pause(row, pauses));
        return jdbc.sql(WAITS + OPEN)
                .param("at", at(at))
                .param("pathway", pathway)
                .query((row, number) -> read(row, pauses))
                .list();
    }

    /** Everything that a case has waited for, the oldest first. */
    List<LedgerWait> ofCase(String root) {
        Map<String, List<Pause>> pauses = new HashMap<>();
        jdbc.sql(PAUSES + OF_CASE).param("root", root).query((ResultSet row) -> pause(row, pauses));
        return jdbc.sql(WAITS + OF_CASE + " order by w.entered_at, w.source_id")
                .param("root", root)
                .query((row, number) -> read(row, pauses))
                .list();
    }

    /** The main instances that belong to a business key. */
    List<String> rootsOf(String businessKey) {
        return jdbc.sql(
                        "select distinct root_instance_id from wait where business_key = :key order by root_instance_id")
                .param("key", businessKey)
                .query(String.class)
                .list();
    }

    /** By source, in which instance the waits of some cases are. */
    Map<String, Whereabouts> whereabouts(Collection<String> roots) {
        Map<String, Whereabouts> whereabouts = new HashMap<>();
        if (!roots.isEmpty()) {
            jdbc.sql("""
                            select source_id, process_instance_id, business_key from wait
                            where root_instance_id in (:roots)
                            """).param("roots", roots).query((ResultSet row) -> {
                whereabouts.put(
                        row.getString("source_id"),
                        new Whereabouts(row.getString("process_instance_id"), row.getString("business_key")));
            });
        }
        return whereabouts;
    }

    /** The pathways of cases that are in some models now. */
    Set<String> pathwaysIn(Collection<String> definitions) {
        return new HashSet<>(
                jdbc.sql("select distinct process_key from wait where definition_id in (:ids) and left_at is null")
                        .param("ids", definitions)
                        .query(String.class)
                        .list());
    }

    /** Which instance waits, and for which case. */
    record Whereabouts(String instance, @Nullable String caseNumber) {}

    private static void pause(ResultSet row, Map<String, List<Pause>> pauses) throws SQLException {
        pauses.computeIfAbsent(row.getString("source_id"), none -> new ArrayList<>())
                .add(new Pause(instant(row, "paused_at"), instant(row, "resumed_at")));
    }

    private static LedgerWait read(ResultSet row, Map<String, List<Pause>> pauses) throws SQLException {
        String sourceId = row.getString("source_id");
        return new LedgerWait(
                sourceId,
                row.getString("root_instance_id"),
                FigureColumns.place(row),
                row.getString("task_id") != null,
                row.getBoolean("planned"),
                instant(row, "entered_at"),
                instant(row, "claimed_at"),
                instant(row, "left_at"),
                row.getString("outcome"),
                row.getObject("due_on", LocalDate.class),
                pauses.getOrDefault(sourceId, List.of()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** When the last wait came, when the last one went, and how many are open. */
    record Pulse(@Nullable String entered, @Nullable String left, long open) {}
}
