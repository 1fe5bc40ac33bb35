package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.CaseTally;
import dk.loeftet.extension.bottleneck.figure.DayFigures;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.Flow;
import dk.loeftet.extension.bottleneck.figure.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roll-ups in the database. */
class RollTable {

    private static final String MOVED = "select" + FigureColumns.PLACE + "," + FigureColumns.MOVED + """
            from bottleneck_roll
            where process_key = :pathway and day_on between :from and :to
              and (entered_count > 0 or left_count > 0)
            order by day_on
            """;

    private static final String OPEN = "select" + FigureColumns.PLACE + "," + FigureColumns.OPEN + """
            from bottleneck_roll where process_key = :pathway and day_on = :day and open_count > 0
            """;

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
                FigureColumns.insert("bottleneck_roll", List.of("day_on")),
                figures.places.entrySet().stream()
                        .map(entry -> FigureColumns.row(Stream.of(day), entry.getKey(), entry.getValue()))
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
            Place place = FigureColumns.place(row);
            Figures moved = FigureColumns.moved(row);
            Figures open = FigureColumns.open(row);
            for (Dimension dimension : Dimension.values()) {
                flows.add(dimension, place, moved, Figures::addFlow);
                flows.add(dimension, place, open, Figures::addOpen);
            }
        });
        return flows;
    }

    /** What moved in a period. */
    void flow(String pathway, LocalDate from, LocalDate to, BiConsumer<Place, Figures> reader) {
        jdbc.sql(MOVED)
                .param("pathway", pathway)
                .param("from", from)
                .param("to", to)
                .query((ResultSet row) -> reader.accept(FigureColumns.place(row), FigureColumns.moved(row)));
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
        jdbc.sql(OPEN)
                .param("pathway", pathway)
                .param("day", day)
                .query((ResultSet row) -> reader.accept(FigureColumns.place(row), FigureColumns.open(row)));
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
}
