package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
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

    private final Ledger ledger;
    private final RollTable table;
    private final WorkingCalendar calendar;
    private final PlaceNames names;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final double allowance;

    /** The transaction must see one state of the database from its beginning to its end. */
    Bottlenecks(
            Ledger ledger,
            RollTable table,
            WorkingCalendar calendar,
            PlaceNames names,
            Clock clock,
            TransactionTemplate snapshot,
            double allowance) {
        this.ledger = ledger;
        this.table = table;
        this.calendar = calendar;
        this.names = names;
        this.clock = clock;
        this.snapshot = snapshot;
        this.allowance = allowance;
    }

    /** The figures of a period by one dimension. */
    public BottleneckReport report(Dimension dimension, BottleneckQuery query) {
        return report(dimension, query, Wording.DANISH);
    }

    /** The figures of a period by one dimension, in words of a language: Danish, or English. */
    public BottleneckReport report(Dimension dimension, BottleneckQuery query, Locale locale) {
        Wording words = new Wording(locale, names);
        return Objects.requireNonNull(snapshot.execute(status -> {
            Overview overview = overview(query, EnumSet.of(dimension, Dimension.SPOT));
            Overview before = overview(query.before(), EnumSet.of(dimension));
            List<BottleneckLine> lines = overview.values(dimension).stream()
                    .map(value -> line(dimension, value, overview, before, words))
                    .sorted(WORST_FIRST)
                    .toList();
            return new BottleneckReport(new Headline(overview, words).text(), lines);
        }));
    }

    Overview overview(BottleneckQuery query, Set<Dimension> dimensions) {
        Overview overview = new Overview(dimensions, query.offices());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        LocalDate last = query.to().isAfter(today) ? today : query.to();
        if (last.isBefore(query.from())) {
            return overview;
        }
        Set<LocalDate> rolled = table.rolled(query.from(), last);
        DayFigures counted = new DayFigures(new WorkingTime(calendar), allowance);
        table.flow(query.pathway(), query.from(), last, overview::addFlow);
        LocalDate from = query.from();
        while (!from.isAfter(last)) {
            LocalDate day = from;
            LocalDate to = day.datesUntil(last.plusDays(1))
                    .filter(next -> rolled.contains(next) != rolled.contains(day))
                    .findFirst()
                    .orElse(last.plusDays(1));
            if (!rolled.contains(day)) {
                Instant start = WorkingTime.startOf(day);
                Instant end = WorkingTime.startOf(to);
                counted.moved(ledger.moved(start, end, query.pathway()), start, end);
            }
            from = to;
        }
        if (rolled.contains(last)) {
            table.open(query.pathway(), last, overview::addOpen);
            table.cases(query.pathway(), last, overview::addCases);
        } else {
            Instant dayEnd = WorkingTime.startOf(last.plusDays(1));
            Instant end = dayEnd.isBefore(now) ? dayEnd : now;
            counted.open(ledger.open(end, query.pathway()), end);
        }
        counted.places.forEach((place, figures) -> {
            overview.addFlow(place, figures);
            overview.addOpen(place, figures);
        });
        counted.cases.counts().forEach(overview::addCases);
        return overview;
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
