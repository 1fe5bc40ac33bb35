package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.ExportTable.Figure;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.SmallNumbers;
import dk.loeftet.extension.bottleneck.figure.SmallNumbers.Cell;
import dk.loeftet.extension.bottleneck.figure.SmallNumbers.Shown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Figures that leave the operational view: stages, waiting-on and partners, without small numbers. A figure that stands
 * for one or two cases only, such as their median, their longest wait or their share within the deadline, is left out
 * too; so are the case-days lost where the number of overdue cases is not shown.
 */
public class BottleneckExports {

    private static final Map<Dimension, String> TITLES = Map.of(
            Dimension.STAGE, "Trin",
            Dimension.WAITING_ON, "Hvem der ventes på",
            Dimension.PARTY, "Samarbejdspartner");

    private static final List<Dimension> TABLES = List.of(Dimension.STAGE, Dimension.WAITING_ON, Dimension.PARTY);
    private static final Set<Dimension> NEEDED =
            EnumSet.of(Dimension.STAGE, Dimension.WAITING_ON, Dimension.PARTY, Dimension.SPOT);

    private static final List<BiFunction<Overview, Key, Integer>> COUNTS = List.of(
            (overview, key) -> overview.cases(key.dimension(), key.value()).cases(),
            (overview, key) -> overview.cases(key.dimension(), key.value()).overdue(),
            (overview, key) -> overview.figures(key.dimension(), key.value()).planned,
            (overview, key) -> overview.figures(key.dimension(), key.value()).entered,
            (overview, key) -> overview.figures(key.dimension(), key.value()).left);

    private static final int OVERDUE = 1;

    private final Bottlenecks bottlenecks;
    private final PlaceNames names;
    private final TransactionTemplate snapshot;
    private final int threshold;

    BottleneckExports(Bottlenecks bottlenecks, PlaceNames names, TransactionTemplate snapshot, int threshold) {
        this.bottlenecks = bottlenecks;
        this.names = names;
        this.snapshot = snapshot;
        this.threshold = threshold;
    }

    /** What numbers below which are not told. */
    public int threshold() {
        return threshold;
    }

    /** The tables of a period, in Danish. */
    public List<ExportTable> tables(BottleneckQuery query) {
        return Objects.requireNonNull(snapshot.execute(
                status -> tables(bottlenecks.overview(query, NEEDED), bottlenecks.overview(query.before(), NEEDED))));
    }

    private List<ExportTable> tables(Overview overview, Overview before) {
        List<Key> keys = TABLES.stream()
                .flatMap(dimension -> overview.values(dimension).stream().map(value -> new Key(dimension, value)))
                .toList();
        SmallNumbers rule = new SmallNumbers(threshold);
        List<List<Shown>> shown = COUNTS.stream()
                .map(count -> rule.decide(cells(count, keys, overview)))
                .toList();
        Wording words = new Wording(Words.DANISH, names);
        List<ExportTable> tables = new ArrayList<>();
        for (Dimension dimension : TABLES) {
            tables.add(new ExportTable(
                    TITLES.get(dimension),
                    IntStream.range(0, keys.size())
                            .filter(i -> keys.get(i).dimension() == dimension)
                            .mapToObj(i -> line(
                                    keys.get(i), column -> shown.get(column).get(i), overview, before, words))
                            .toList()));
        }
        return tables;
    }

    private static List<Cell> cells(BiFunction<Overview, Key, Integer> count, List<Key> keys, Overview overview) {
        List<String> spots = List.copyOf(overview.values(Dimension.SPOT));
        return keys.stream()
                .map(key -> {
                    BitSet inside = new BitSet();
                    IntStream.range(0, spots.size())
                            .filter(i -> key.value().equals(part(key.dimension(), spots.get(i), overview)))
                            .filter(i -> count.apply(overview, new Key(Dimension.SPOT, spots.get(i))) > 0)
                            .forEach(inside::set);
                    return new Cell(TABLES.indexOf(key.dimension()), count.apply(overview, key), inside);
                })
                .toList();
    }

    private static String part(Dimension dimension, String spot, Overview overview) {
        return dimension.valueOf(overview.place(Dimension.SPOT, spot));
    }

    private ExportTable.Line line(
            Key key, IntFunction<Shown> shown, Overview overview, Overview before, Wording words) {
        BottleneckLine line = bottlenecks.line(key.dimension(), key.value(), overview, before, words);
        Figures figures = overview.figures(key.dimension(), key.value());
        Figures earlier = before.figures(key.dimension(), key.value());
        List<Figure> row = new ArrayList<>();
        for (int column = 0; column < COUNTS.size(); column++) {
            row.add(count(shown.apply(column), COUNTS.get(column).apply(overview, key)));
        }
        boolean few = few(lengths(figures));
        row.add(few ? Figure.nothing() : Figure.days(line.medianDays()));
        row.add(few ? Figure.nothing() : Figure.days(line.p80Days()));
        row.add(few ? Figure.nothing() : Figure.days(line.p90Days()));
        boolean fewEnded = few(figures.due) || few(figures.late) || few(figures.due - figures.late);
        row.add(
                fewEnded || line.withinDeadline() == null
                        ? Figure.nothing()
                        : Figure.days(line.withinDeadline() * 100));
        row.add(few(figures.agreed) ? Figure.nothing() : Figure.days(line.agreedDays()));
        row.add(few(figures.ages.count()) ? Figure.nothing() : Figure.days(line.oldestOpenDays()));
        row.add(few || few(lengths(earlier)) ? Figure.nothing() : Figure.days(line.trend()));
        row.add(shown.apply(OVERDUE) == Shown.YES ? Figure.days(line.stallScore()) : Figure.nothing());
        return new ExportTable.Line(line.name(), row);
    }

    private Figure count(Shown shown, int number) {
        return switch (shown) {
            case YES -> Figure.count(number);
            case BELOW -> Figure.word("< " + threshold);
            case WITHHELD -> Figure.word("skjult");
        };
    }

    private boolean few(long number) {
        return number > 0 && number < threshold;
    }

    private static long lengths(Figures figures) {
        return figures.finished.count() + figures.cancelled.count() + figures.ages.count();
    }

    private record Key(Dimension dimension, String value) {}
}
