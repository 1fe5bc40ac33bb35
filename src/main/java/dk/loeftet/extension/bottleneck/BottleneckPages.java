package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.KaplanMeier;
import dk.loeftet.extension.bottleneck.figure.Place;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the page of the bottlenecks shows, each question answered in one go. Who asks must be allowed to: see
 * {@link BottleneckQuery#offices()}.
 */
public class BottleneckPages {

    private static final Set<Dimension> ALL =
            EnumSet.of(Dimension.STAGE, Dimension.WAITING_ON, Dimension.PARTY, Dimension.ACTIVITY, Dimension.SPOT);

    private static final int STRETCHES = 12;

    private final Bottlenecks bottlenecks;
    private final StageOrder order;
    private final PlaceNames names;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final int allowance;

    BottleneckPages(
            Bottlenecks bottlenecks,
            StageOrder order,
            PlaceNames names,
            JdbcClient jdbc,
            TransactionTemplate snapshot,
            int allowance) {
        this.bottlenecks = bottlenecks;
        this.order = order;
        this.names = names;
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.allowance = allowance;
    }

    /** After how many working days a wait without a deadline counts as stalled. */
    public int allowance() {
        return allowance;
    }

    /** The keys of the processes that have waited in some offices, those with most open waits first. */
    public List<String> pathways(Predicate<String> offices) {
        Map<String, Long> waits = new LinkedHashMap<>();
        jdbc.sql("""
                        select process_key, tenant_id, count(*) as waits from wait where left_at is null
                        group by process_key, tenant_id
                        union all
                        select distinct process_key, tenant_id, 0 from bottleneck_roll
                        order by process_key
                        """).query((ResultSet row) -> {
            if (offices.test(row.getString("tenant_id"))) {
                waits.merge(row.getString("process_key"), row.getLong("waits"), Long::sum);
            }
        });
        return waits.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    public PageReport report(BottleneckQuery query, Locale locale) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Overview overview = bottlenecks.overview(query, ALL);
            Overview before = bottlenecks.overview(query.before(), ALL);
            Wording words = new Wording(locale, names);
            List<BottleneckLine> stages = lines(Dimension.STAGE, overview, before, words);
            return new PageReport(
                    new Headline(overview, words).text(),
                    inOrder(query.pathway(), stages),
                    stages.stream()
                            .filter(line -> line.stallScore() > 0 || line.overdue() > 0)
                            .findFirst()
                            .map(BottleneckLine::id)
                            .orElse(null),
                    lines(Dimension.WAITING_ON, overview, before, words),
                    lines(Dimension.PARTY, overview, before, words),
                    lines(Dimension.ACTIVITY, overview, before, words).stream()
                            .map(line -> new PageReport.Step(stageOf(line, overview), line))
                            .toList(),
                    ages(overview, words));
        }));
    }

    private List<BottleneckLine> lines(Dimension dimension, Overview overview, Overview before, Wording words) {
        return overview.values(dimension).stream()
                .map(value -> bottlenecks.line(dimension, value, overview, before, words))
                .sorted(Bottlenecks.WORST_FIRST)
                .toList();
    }

    private static String stageOf(BottleneckLine activity, Overview overview) {
        return Objects.requireNonNullElse(
                overview.place(Dimension.ACTIVITY, activity.id()).stage(), "");
    }

    /** What the newest model does not know any more comes after what it has. */
    private List<BottleneckLine> inOrder(String pathway, List<BottleneckLine> worstFirst) {
        Map<String, BottleneckLine> rest = new LinkedHashMap<>();
        worstFirst.stream()
                .sorted(Comparator.comparing(BottleneckLine::name))
                .forEach(line -> rest.put(line.id(), line));
        List<BottleneckLine> ordered = new ArrayList<>();
        for (StageOrder.Stage stage : order.of(pathway)) {
            Optional.ofNullable(rest.remove(stage.id()))
                    .or(() -> stage.optional() ? Optional.empty() : Optional.of(BottleneckLine.empty(stage)))
                    .ifPresent(ordered::add);
        }
        ordered.addAll(rest.values());
        return ordered;
    }

    private static List<PageReport.Ages> ages(Overview overview, Wording words) {
        Map<List<String>, int[]> counts = new LinkedHashMap<>();
        for (String spot : overview.values(Dimension.SPOT)) {
            Place place = overview.place(Dimension.SPOT, spot);
            int[] groups = counts.computeIfAbsent(
                    List.of(orEmpty(place.stage()), orEmpty(place.waitingOn())),
                    none -> new int[PageReport.AGE_BOUNDS.size() + 1]);
            overview.figures(Dimension.SPOT, spot)
                    .ages
                    .forEach((days, count) -> groups[group(days)] += Math.toIntExact(count));
        }
        return counts.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).sum() > 0)
                .map(entry -> new PageReport.Ages(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        words.name(Dimension.WAITING_ON, entry.getKey().get(1), null),
                        Arrays.stream(entry.getValue()).boxed().toList()))
                .toList();
    }

    private static int group(double days) {
        int group = 0;
        while (group < PageReport.AGE_BOUNDS.size() && days > PageReport.AGE_BOUNDS.get(group)) {
            group++;
        }
        return group;
    }

    /**
     * How waiting went over a period, in stretches of equal length.
     *
     * @param stage only what stands there, empty for outside the stages; null for all
     */
    public List<Stretch> course(BottleneckQuery query, @Nullable String stage) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            List<Stretch> course = new ArrayList<>();
            long days = ChronoUnit.DAYS.between(query.from(), query.to()) + 1;
            long stretches = Math.min(STRETCHES, days);
            for (long i = 0; i < stretches; i++) {
                LocalDate from = query.from().plusDays(days * i / stretches);
                LocalDate to = query.from().plusDays(days * (i + 1) / stretches - 1);
                course.add(stretch(new BottleneckQuery(query.pathway(), from, to, query.offices()), stage));
            }
            return course;
        }));
    }

    private Stretch stretch(BottleneckQuery query, @Nullable String stage) {
        Overview overview = bottlenecks.overview(query, EnumSet.of(Dimension.STAGE));
        Figures sum = new Figures();
        for (String value : overview.values(Dimension.STAGE)) {
            if (stage == null || stage.equals(value)) {
                sum.addFlow(overview.figures(Dimension.STAGE, value));
                sum.addOpen(overview.figures(Dimension.STAGE, value));
            }
        }
        KaplanMeier lengths = sum.lengths();
        return new Stretch(
                query.from(),
                query.to(),
                lengths.quantile(0.5).map(KaplanMeier.Quantile::days).orElse(null),
                lengths.quantile(0.5).map(KaplanMeier.Quantile::atLeast).orElse(false),
                lengths.quantile(0.8).map(KaplanMeier.Quantile::days).orElse(null),
                lengths.quantile(0.8).map(KaplanMeier.Quantile::atLeast).orElse(false),
                sum.open,
                sum.overdue);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** A part of a period: how long waits took in it, and the waits that were open at its end. */
    public record Stretch(
            LocalDate from,
            LocalDate to,
            @Nullable Double medianDays,
            boolean medianAtLeast,
            @Nullable Double p80Days,
            boolean p80AtLeast,
            int open,
            int overdue) {}
}
