package dk.loeftet.extension.bottleneck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roll-ups in the database. */
class RollTable {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RollTable(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The days of a period that are rolled up. */
    Set<LocalDate> rolled(LocalDate from, LocalDate to) {
        return new HashSet<>(jdbc.sql("select day_on from bottleneck_day where day_on between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(LocalDate.class)
                .list());
    }

    /**
     * Makes the day the caller's own until its transaction ends.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another had it first
     */
    void claim(LocalDate day, Instant now) {
        jdbc.sql("insert into bottleneck_day (day_on, rolled_at) values (:day, :now)")
                .param("day", day)
                .param("now", Ledger.at(now))
                .update();
    }

    /** Keeps a day from being forgotten until the caller's transaction ends; false where it is not there. */
    boolean keep(LocalDate day) {
        return jdbc.sql("select day_on from bottleneck_day where day_on = :day for update")
                .param("day", day)
                .query(LocalDate.class)
                .optional()
                .isPresent();
    }

    /** Forgets a day and its figures. */
    void forget(LocalDate day) {
        jdbc.sql("delete from bottleneck_day where day_on = :day")
                .param("day", day)
                .update();
    }

    void add(LocalDate day, DayFigures figures) {
        batches.batchUpdate(
                """
                insert into bottleneck_roll (day_on, tenant_id, process_key, process_version, definition_id,
                  stage_id, stage_name, activity_id, activity_name, waiting_on, party, entered_count, left_count, due_count, late_count,
                  finished, unassigned, assigned, cancelled, open_count, planned_count, untaken_count, overdue_count,
                  agreed_count, agreed_days, oldest_days, ages)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                figures.places.entrySet().stream()
                        .map(entry -> row(day, entry.getKey(), entry.getValue()))
                        .toList());
        batches.batchUpdate(
                """
                insert into bottleneck_cases (day_on, tenant_id, process_key, process_version, dimension, place,
                  case_count, overdue_count, lost_days) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                figures.cases.counts().entrySet().stream()
                        .map(entry -> row(day, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Object[] row(LocalDate day, Place place, Figures figures) {
        return new Object[] {
            day,
            place.office(),
            place.pathway(),
            place.version(),
            place.definition(),
            place.stage(),
            place.stageName(),
            place.activity(),
            place.activityName(),
            place.waitingOn(),
            place.party(),
            figures.entered,
            figures.left,
            figures.due,
            figures.late,
            figures.finished.bytes(),
            figures.unassigned.bytes(),
            figures.assigned.bytes(),
            figures.cancelled.bytes(),
            figures.open,
            figures.planned,
            figures.untaken,
            figures.overdue,
            figures.agreed,
            figures.agreedDays,
            figures.oldest,
            figures.ages.bytes()
        };
    }

    private static Object[] row(LocalDate day, CaseTally.Key key, CaseTally.Count count) {
        return new Object[] {
            day,
            key.office(),
            key.pathway(),
            key.version(),
            key.dimension().name(),
            key.value(),
            count.cases(),
            count.overdue(),
            count.lostDays()
        };
    }

    /** Changes whenever a day or a block of days is written or forgotten. */
    Object written() {
        return jdbc.sql("""
                        select days.total, days.numbers, blocks.total, blocks.numbers
                        from (select count(*) as total, sum(written) as numbers from bottleneck_day) days
                        cross join (select count(*) as total, sum(written) as numbers from bottleneck_block) blocks
                        """)
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** All days that are rolled up. */
    Set<LocalDate> rolled() {
        return new HashSet<>(jdbc.sql("select day_on from bottleneck_day")
                .query(LocalDate.class)
                .list());
    }

    /** A day of all pathways, by every dimension. */
    Flow.Table day(LocalDate day) {
        Flow.Table flows = new Flow.Table();
        jdbc.sql("""
                        select * from bottleneck_roll where day_on = :day
                        order by process_version, activity_id, definition_id, stage_id, waiting_on, party
                        """).param("day", day).query((ResultSet row) -> {
            Place place = Ledger.place(row);
            Figures moved = moved(row);
            Figures open = open(row);
            for (Dimension dimension : Dimension.values()) {
                flows.add(dimension, place, moved, Figures::addFlow);
                flows.add(dimension, place, open, Figures::addOpen);
            }
        });
        return flows;
    }

    /** What moved in a period. */
    void flow(String pathway, LocalDate from, LocalDate to, BiConsumer<Place, Figures> reader) {
        jdbc.sql("""
                        select tenant_id, process_key, process_version, definition_id, stage_id, stage_name, activity_id,
                          activity_name, waiting_on, party, entered_count, left_count, due_count, late_count, finished, unassigned,
                          assigned, cancelled
                        from bottleneck_roll
                        where process_key = :pathway and day_on between :from and :to
                          and (entered_count > 0 or left_count > 0)
                        order by day_on
                        """)
                .param("pathway", pathway)
                .param("from", from)
                .param("to", to)
                .query((ResultSet row) -> reader.accept(Ledger.place(row), moved(row)));
    }

    /** The pathways whose cases have been in some models. */
    Set<String> pathwaysIn(Collection<String> definitions) {
        return new HashSet<>(jdbc.sql("select distinct process_key from bottleneck_roll where definition_id in (:ids)")
                .param("ids", definitions)
                .query(String.class)
                .list());
    }

    /** What was open at the end of a day. */
    void open(String pathway, LocalDate day, BiConsumer<Place, Figures> reader) {
        jdbc.sql("""
                        select tenant_id, process_key, process_version, definition_id, stage_id, stage_name, activity_id,
                          activity_name, waiting_on, party, open_count, planned_count, untaken_count, overdue_count, agreed_count,
                          agreed_days, oldest_days, ages
                        from bottleneck_roll where process_key = :pathway and day_on = :day and open_count > 0
                        """)
                .param("pathway", pathway)
                .param("day", day)
                .query((ResultSet row) -> reader.accept(Ledger.place(row), open(row)));
    }

    /** The cases that were open at the end of a day. */
    void cases(
            String pathway,
            LocalDate day,
            Set<Dimension> dimensions,
            BiConsumer<CaseTally.Key, CaseTally.Count> reader) {
        jdbc.sql("""
                        select tenant_id, process_key, process_version, dimension, place, case_count, overdue_count,
                          lost_days
                        from bottleneck_cases
                        where process_key = :pathway and day_on = :day and dimension in (:dimensions)
                        """)
                .param("pathway", pathway)
                .param("day", day)
                .param("dimensions", dimensions.stream().map(Dimension::name).toList())
                .query((ResultSet row) -> reader.accept(key(row), count(row)));
    }

    private static CaseTally.Key key(ResultSet row) throws SQLException {
        return new CaseTally.Key(
                row.getString("tenant_id"),
                row.getString("process_key"),
                row.getInt("process_version"),
                Dimension.valueOf(row.getString("dimension")),
                row.getString("place"));
    }

    private static CaseTally.Count count(ResultSet row) throws SQLException {
        return new CaseTally.Count(row.getInt("case_count"), row.getInt("overdue_count"), row.getDouble("lost_days"));
    }

    static Figures moved(ResultSet row) throws SQLException {
        Figures figures = new Figures();
        figures.entered = row.getInt("entered_count");
        figures.left = row.getInt("left_count");
        figures.due = row.getInt("due_count");
        figures.late = row.getInt("late_count");
        figures.finished.merge(row.getBytes("finished"));
        figures.unassigned.merge(row.getBytes("unassigned"));
        figures.assigned.merge(row.getBytes("assigned"));
        figures.cancelled.merge(row.getBytes("cancelled"));
        return figures;
    }

    static Figures open(ResultSet row) throws SQLException {
        Figures figures = new Figures();
        figures.open = row.getInt("open_count");
        figures.planned = row.getInt("planned_count");
        figures.untaken = row.getInt("untaken_count");
        figures.overdue = row.getInt("overdue_count");
        figures.agreed = row.getInt("agreed_count");
        figures.agreedDays = row.getDouble("agreed_days");
        figures.oldest = row.getDouble("oldest_days");
        figures.ages.merge(row.getBytes("ages"));
        return figures;
    }
}
