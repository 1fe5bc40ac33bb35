package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.KaplanMeier;
import dk.loeftet.extension.bottleneck.figure.LedgerWait;
import dk.loeftet.extension.bottleneck.figure.Place;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.lang.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells how long cases wait in each element of a diagram, and in what lies inside it. */
public class HeatMap {

    private final Bottlenecks bottlenecks;
    private final Ledger ledger;
    private final RollTable table;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    HeatMap(Bottlenecks bottlenecks, Ledger ledger, RollTable table, Clock clock, TransactionTemplate snapshot) {
        this.bottlenecks = bottlenecks;
        this.ledger = ledger;
        this.table = table;
        this.clock = clock;
        this.snapshot = snapshot;
    }

    /** The figures; who asks must be allowed to, see {@link BottleneckQuery#offices()}. */
    public HeatReport of(HeatQuery query) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Instant now = clock.instant();
            Map<String, Figures> warm = new TreeMap<>();
            Map<String, Cases> cases = new HashMap<>();
            Cases all = new Cases();
            Cases elsewhere = new Cases();
            for (String pathway : pathways(query)) {
                warm(pathway, query, now, warm);
                for (LedgerWait wait : ledger.open(now, pathway)) {
                    Place place = wait.place();
                    if (query.shows(pathway, place.version(), place.definition())
                            && query.offices().test(place.office())) {
                        Set<String> elements = query.elements().of(place.definition(), place.stage(), place.activity());
                        elements.forEach(element -> cases.computeIfAbsent(element, none -> new Cases())
                                .add(wait, now));
                        all.add(wait, now);
                        if (elements.isEmpty()) {
                            elsewhere.add(wait, now);
                        }
                    }
                }
            }
            List<HeatLine> lines = warm.entrySet().stream()
                    .map(entry ->
                            line(entry.getKey(), entry.getValue(), cases.getOrDefault(entry.getKey(), new Cases())))
                    .toList();
            return new HeatReport(lines, all.open.size(), elsewhere.open.size());
        }));
    }

    /** The pathways whose cases may stand in the diagram: the process itself, and those that have called it. */
    public Set<String> pathways(HeatQuery query) {
        Set<String> pathways = new HashSet<>();
        pathways.add(query.key());
        if (!query.definitions().isEmpty()) {
            pathways.addAll(table.pathwaysIn(query.definitions()));
            pathways.addAll(ledger.pathwaysIn(query.definitions()));
        }
        return pathways;
    }

    private void warm(String pathway, HeatQuery query, Instant now, Map<String, Figures> warm) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        Overview overview = bottlenecks.overview(
                new BottleneckQuery(pathway, query.from(), today, query.offices()), EnumSet.of(Dimension.ELEMENT));
        for (String value : overview.values(Dimension.ELEMENT)) {
            Spot spot = Spot.of(value);
            if (query.shows(pathway, spot.version(), spot.definition())) {
                Figures figures = overview.figures(Dimension.ELEMENT, value);
                for (String element : query.elements().of(spot.definition(), spot.stage(), spot.activity())) {
                    Figures sum = warm.computeIfAbsent(element, none -> new Figures());
                    sum.addFlow(figures);
                    sum.addOpen(figures);
                }
            }
        }
    }

    private static HeatLine line(String element, Figures figures, Cases cases) {
        Optional<KaplanMeier.Quantile> median = figures.lengths().quantile(0.5);
        return new HeatLine(
                element,
                cases.open.size(),
                cases.overdue.size(),
                figures.left,
                median.map(KaplanMeier.Quantile::days).orElse(null),
                median.map(KaplanMeier.Quantile::atLeast).orElse(false),
                figures.finished.total() + figures.cancelled.total() + figures.ages.total());
    }

    /** A place of {@link Dimension#ELEMENT}. */
    private record Spot(
            int version, String definition, @Nullable String stage, String activity) {

        static Spot of(String value) {
            List<String> parts = Arrays.asList(value.split("\\|", 4));
            return new Spot(
                    Integer.parseInt(parts.get(0)),
                    parts.get(1),
                    parts.get(2).isEmpty() ? null : parts.get(2),
                    parts.get(3));
        }
    }

    /** A case that waits for two things in one place stands there once. */
    private static final class Cases {

        private final Set<String> open = new HashSet<>();
        private final Set<String> overdue = new HashSet<>();

        void add(LedgerWait wait, Instant now) {
            open.add(wait.root());
            if (wait.overdueAt(now)) {
                overdue.add(wait.root());
            }
        }
    }
}
