package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.CaseTally;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.KaplanMeier;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.lang.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells where cases stall. A period is the sum of its days, taken from the roll-ups, and what was open at its end; days
 * that are not rolled up, today at least, are counted from the ledger itself.
 *
 * <p>Who asks must be allowed to: see {@link BottleneckQuery#offices()}.
 */
public class Bottlenecks {

    static final Comparator<BottleneckLine> WORST_FIRST = Comparator.comparingDouble(BottleneckLine::stallScore)
            .thenComparingInt(BottleneckLine::overdue)
            .thenComparingInt(BottleneckLine::open)
            .reversed()
            .thenComparing(BottleneckLine::name);

    private final PeriodReader reader;
    private final PlaceNames names;
    private final TransactionTemplate snapshot;

    /** The transaction must see one state of the database from its beginning to its end. */
    Bottlenecks(PeriodReader reader, PlaceNames names, TransactionTemplate snapshot) {
        this.reader = reader;
        this.names = names;
        this.snapshot = snapshot;
    }

    /** The figures of a period by one dimension. */
    public BottleneckReport report(Dimension dimension, BottleneckQuery query) {
        return report(dimension, query, Words.DANISH);
    }

    /** The figures of a period by one dimension, in words of a language: Danish, or English. */
    public BottleneckReport report(Dimension dimension, BottleneckQuery query, Locale locale) {
        Wording words = new Wording(locale, names);
        return Objects.requireNonNull(snapshot.execute(status -> {
            ClosedDays.View closed = reader.closedDays();
            Overview overview = reader.read(query, dimension, closed);
            Overview before = reader.lengths(query.before(), dimension, closed);
            List<BottleneckLine> lines = overview.values(dimension).stream()
                    .map(value -> line(dimension, value, overview, before, words))
                    .sorted(WORST_FIRST)
                    .toList();
            return new BottleneckReport(headline(dimension, query, overview, words, locale), lines);
        }));
    }

    /** What was counted by some dimensions alone. */
    Overview overview(BottleneckQuery query, Set<Dimension> dimensions) {
        return reader.places(query, dimensions);
    }

    /** Where no party is waited for, others may be. */
    private String headline(
            Dimension dimension, BottleneckQuery query, Overview overview, Wording words, Locale locale) {
        return dimension == Dimension.PARTY && overview.isEmpty()
                ? report(Dimension.STAGE, query, locale).headline()
                : new Headline(overview, words).text();
    }

    BottleneckLine line(Dimension dimension, String value, Overview overview, Overview before, Wording words) {
        Figures figures = overview.figures(dimension, value);
        CaseTally.Count cases = overview.cases(dimension, value);
        KaplanMeier lengths = figures.lengths();
        Optional<KaplanMeier.Quantile> median = lengths.quantile(0.5);
        Optional<KaplanMeier.Quantile> p80 = lengths.quantile(0.8);
        Optional<KaplanMeier.Quantile> p90 = lengths.quantile(0.9);
        return new BottleneckLine(
                value,
                words.name(dimension, value, overview.place(dimension, value)),
                cases.cases(),
                cases.overdue(),
                figures.planned,
                figures.entered,
                figures.left,
                days(median),
                atLeast(median),
                days(p80),
                atLeast(p80),
                days(p90),
                atLeast(p90),
                figures.due == 0 ? null : (double) (figures.due - figures.late) / figures.due,
                days(KaplanMeier.of(figures.unassigned).quantile(0.5)),
                days(KaplanMeier.of(figures.assigned).quantile(0.5)),
                figures.agreed == 0 ? null : figures.agreedDays / figures.agreed,
                figures.ages.count() == 0 ? null : figures.oldest,
                trend(median, before.figures(dimension, value).lengths().quantile(0.5)),
                cases.lostDays());
    }

    private static @Nullable Double days(Optional<KaplanMeier.Quantile> quantile) {
        return quantile.map(KaplanMeier.Quantile::days).orElse(null);
    }

    private static boolean atLeast(Optional<KaplanMeier.Quantile> quantile) {
        return quantile.map(KaplanMeier.Quantile::atLeast).orElse(false);
    }

    private static @Nullable Double trend(Optional<KaplanMeier.Quantile> now, Optional<KaplanMeier.Quantile> before) {
        return days(now) == null || days(before) == null || atLeast(now) || atLeast(before)
                ? null
                : days(now) - days(before);
    }
}
