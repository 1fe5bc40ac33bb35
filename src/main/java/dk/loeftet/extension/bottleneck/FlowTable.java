package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.Block;
import dk.loeftet.extension.bottleneck.figure.CaseTally;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.Flow;
import dk.loeftet.extension.bottleneck.figure.Place;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** The blocks of days in the database. */
class FlowTable {

    private static final String PLACE = "select dimension," + FigureColumns.PLACE + ",";

    private static final String LENGTHS = PLACE + """
              0 as entered_count, 0 as left_count, 0 as due_count, 0 as late_count, finished, null as unassigned,
              null as assigned, cancelled
            from bottleneck_flow
            """;

    private static final String MOVED = PLACE + FigureColumns.MOVED + "from bottleneck_flow ";

    private static final String OPEN = PLACE + FigureColumns.OPEN + "from bottleneck_flow ";

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
                FigureColumns.insert("bottleneck_flow", List.of("block_id", "dimension", "place")),
                flows.rows.entrySet().stream()
                        .map(entry -> row(block, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Object[] row(Block block, CaseTally.Key key, Flow flow) {
        return FigureColumns.row(
                Stream.of(block.id(), key.dimension().name(), key.value()), flow.place(), flow.figures());
    }

    /** What moved in some blocks, of all pathways and by all dimensions. */
    Flow.Table moved(List<Block> blocks) {
        Flow.Table flows = new Flow.Table();
        jdbc.sql(MOVED + "where block_id in (:blocks) and (entered_count > 0 or left_count > 0)"
                        + " order by block_id, process_version, activity_id")
                .param("blocks", ids(blocks))
                .query((ResultSet row) -> flows.add(
                        Dimension.valueOf(row.getString("dimension")),
                        FigureColumns.place(row),
                        FigureColumns.moved(row),
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
                .query((ResultSet row) -> reader.accept(FigureColumns.place(row), FigureColumns.moved(row)));
    }

    /** What was open at the end of a day. */
    void open(Asked asked, LocalDate day, BiConsumer<Place, Figures> reader) {
        sql(OPEN + ASKED + " and open_count > 0", asked, List.of(Block.of(day)))
                .query((ResultSet row) -> reader.accept(FigureColumns.place(row), FigureColumns.open(row)));
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
