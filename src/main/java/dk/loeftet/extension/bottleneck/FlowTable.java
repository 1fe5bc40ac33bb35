package dk.loeftet.extension.bottleneck;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** The blocks of days in the database. */
class FlowTable {

    private static final String PLACE = """
            select tenant_id, process_key, process_version, dimension, definition_id, stage_id, stage_name, activity_id,
              activity_name, waiting_on, party,
            """;

    private static final String LENGTHS = PLACE + """
              0 as entered_count, 0 as left_count, 0 as due_count, 0 as late_count, finished, null as unassigned,
              null as assigned, cancelled
            from bottleneck_flow
            """;

    private static final String MOVED = PLACE + """
              entered_count, left_count, due_count, late_count, finished, unassigned, assigned, cancelled
            from bottleneck_flow
            """;

    private static final String OPEN = PLACE + """
              open_count, planned_count, untaken_count, overdue_count, agreed_count, agreed_days, oldest_days, ages
            from bottleneck_flow
            """;

    private static final String ASKED = """
            where process_key = :pathway and dimension = :dimension and block_id in (:blocks)
              and (cast(:place as varchar) is null or place = :place)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    FlowTable(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The blocks that begin in a period. */
    Set<Block> present(LocalDate from, LocalDate to) {
        return new HashSet<>(jdbc.sql("select id from bottleneck_block where id between :from and :to")
                .param("from", Block.of(from).id())
                .param("to", new Block(to.toEpochDay(), Block.HIGHEST).id())
                .query((row, number) -> Block.of(row.getLong(1)))
                .list());
    }

    Set<Block> present() {
        return new HashSet<>(jdbc.sql("select id from bottleneck_block")
                .query((row, number) -> Block.of(row.getLong(1)))
                .list());
    }

    /**
     * Makes the block the caller's own until its transaction ends.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another had it first
     */
    void claim(Block block) {
        jdbc.sql("insert into bottleneck_block (id, first_on, days) values (:id, :first, :days)")
                .param("id", block.id())
                .param("first", block.first())
                .param("days", block.days())
                .update();
    }

    /** Keeps blocks from being forgotten until the caller's transaction ends, and tells how many there are. */
    int keep(List<Block> blocks) {
        return jdbc.sql("select id from bottleneck_block where id in (:ids) for update")
                .param("ids", ids(blocks))
                .query(Long.class)
                .list()
                .size();
    }

    /** Forgets the blocks in which a day lies. */
    void forget(LocalDate day) {
        jdbc.sql("delete from bottleneck_block where id in (:ids)")
                .param(
                        "ids",
                        IntStream.rangeClosed(0, Block.HIGHEST)
                                .mapToObj(level -> Block.around(day, level).id())
                                .toList())
                .update();
    }

    void add(Block block, Flow.Table flows) {
        batches.batchUpdate(
                """
                insert into bottleneck_flow (block_id, tenant_id, process_key, process_version, dimension, place,
                  definition_id, stage_id,
                  stage_name, activity_id, activity_name, waiting_on, party, entered_count, left_count, due_count,
                  late_count, finished, unassigned, assigned, cancelled, open_count, planned_count, untaken_count,
                  overdue_count, agreed_count, agreed_days, oldest_days, ages)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                flows.rows.entrySet().stream()
                        .map(entry -> row(block, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Object[] row(Block block, CaseTally.Key key, Flow flow) {
        Place place = flow.place();
        Figures figures = flow.figures();
        return new Object[] {
            block.id(),
            key.office(),
            key.pathway(),
            key.version(),
            key.dimension().name(),
            key.value(),
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

    /** What moved in some blocks, of all pathways and by all dimensions. */
    Flow.Table moved(List<Block> blocks) {
        Flow.Table flows = new Flow.Table();
        jdbc.sql(MOVED + "where block_id in (:blocks) and (entered_count > 0 or left_count > 0)"
                        + " order by block_id, process_version, activity_id")
                .param("blocks", ids(blocks))
                .query((ResultSet row) -> flows.add(
                        Dimension.valueOf(row.getString("dimension")),
                        Ledger.place(row),
                        RollTable.moved(row),
                        Figures::addFlow));
        return flows;
    }

    /**
     * What moved in some blocks.
     *
     * @param lengths whether only the lengths are wanted, which are half of the work
     */
    void moved(Asked asked, Collection<Block> blocks, boolean lengths, BiConsumer<Place, Figures> reader) {
        sql((lengths ? LENGTHS : MOVED) + ASKED + "order by block_id", asked, blocks)
                .query((ResultSet row) -> reader.accept(Ledger.place(row), RollTable.moved(row)));
    }

    /** What was open at the end of a day. */
    void open(Asked asked, LocalDate day, BiConsumer<Place, Figures> reader) {
        sql(OPEN + ASKED + " and open_count > 0", asked, List.of(Block.of(day)))
                .query((ResultSet row) -> reader.accept(Ledger.place(row), RollTable.open(row)));
    }

    private JdbcClient.StatementSpec sql(String sql, Asked asked, Collection<Block> blocks) {
        return jdbc.sql(sql)
                .param("pathway", asked.pathway())
                .param("dimension", asked.dimension().name())
                .param("blocks", ids(blocks))
                .param("place", asked.value());
    }

    private static List<Long> ids(Collection<Block> blocks) {
        return blocks.stream().map(Block::id).toList();
    }

    /**
     * Which rows of the blocks are wanted.
     *
     * @param value only this one of the dimension; null: all
     */
    record Asked(
            String pathway, Dimension dimension, @Nullable String value) {}
}
