package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.LedgerWait;
import dk.loeftet.extension.bottleneck.figure.Pause;
import dk.loeftet.extension.bottleneck.figure.Place;
import dk.loeftet.extension.bottleneck.figure.WorkingTime;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** Tells what is open now, from the ledger itself. Who asks must be allowed to: see {@link BottleneckQuery#offices()}. */
public class OpenCases {

    private final Ledger ledger;
    private final WorkingCalendar calendar;
    private final PlaceNames names;
    private final Clock clock;
    private final int allowance;

    OpenCases(Ledger ledger, WorkingCalendar calendar, PlaceNames names, Clock clock, int allowance) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.names = names;
        this.clock = clock;
        this.allowance = allowance;
    }

    /** How many cases are open, late and stalled in some pathways, and where it is worst. */
    public Standing now(Predicate<String> pathways, Predicate<String> offices) {
        Instant now = clock.instant();
        WorkingTime time = new WorkingTime(calendar);
        Tally all = new Tally();
        Map<Spot, Tally> spots = new HashMap<>();
        for (LedgerWait wait : ledger.open(now, null)) {
            Place place = wait.place();
            if (offices.test(place.office()) && pathways.test(place.pathway())) {
                double lost = wait.lostAt(now, time, allowance);
                all.add(wait, now, lost);
                spots.computeIfAbsent(new Spot(place.pathway(), place.stage()), none -> new Tally())
                        .add(wait, now, lost);
            }
        }
        return new Standing(
                all.cases.size(),
                all.overdue(),
                (int) all.cases.values().stream().filter(lot -> lot.stalled).count(),
                allowance,
                spots.entrySet().stream()
                        .map(spot -> spot.getValue().worst(spot.getKey()))
                        .filter(worst -> worst.lostDays() > 0 || worst.overdue() > 0)
                        .sorted(Comparator.comparingDouble(Standing.WorstPlace::lostDays)
                                .thenComparingInt(Standing.WorstPlace::overdue)
                                .reversed())
                        .limit(3)
                        .toList());
    }

    /**
     * The cases that have stood longest in a diagram, each by the wait that holds it longest.
     *
     * @param element of the diagram, with what lies inside it; null for all
     */
    public StandingCases longest(HeatQuery query, Collection<String> pathways, @Nullable String element, int most) {
        return longest(query.key(), pathways, place -> concerns(query, element, place), wait -> true, most);
    }

    /**
     * The cases of a pathway that have stood longest, each by the wait that holds it longest; without those that are
     * paused, as somebody has decided that they stand still.
     *
     * @param stage only what stands there, empty for outside the stages; null for all
     */
    public StandingCases longest(String pathway, Predicate<String> offices, @Nullable String stage, int most) {
        Instant now = clock.instant();
        return longest(
                pathway,
                List.of(pathway),
                place ->
                        offices.test(place.office()) && (stage == null || stage.equals(Dimension.STAGE.valueOf(place))),
                wait -> !wait.pausedAt(now),
                most);
    }

    private StandingCases longest(
            String key, Collection<String> pathways, Predicate<Place> there, Predicate<LedgerWait> counted, int most) {
        Instant now = clock.instant();
        WorkingTime time = new WorkingTime(calendar);
        Map<String, Aged> worst = new HashMap<>();
        for (String pathway : pathways) {
            for (LedgerWait wait : ledger.open(now, pathway)) {
                if (there.test(wait.place()) && counted.test(wait)) {
                    wait.begins(now)
                            .map(begin -> new Aged(wait, wait.between(begin, now, time)))
                            .ifPresent(aged -> worst.merge(wait.root(), aged, Aged::older));
                }
            }
        }
        List<Aged> longest = worst.values().stream()
                .sorted(Comparator.comparingDouble(Aged::days).reversed())
                .limit(most)
                .toList();
        Map<String, Ledger.Whereabouts> whereabouts = ledger.whereabouts(
                longest.stream().map(aged -> aged.longest().root()).toList());
        return new StandingCases(
                longest.stream()
                        // A case that is deleted meanwhile does not stand anywhere.
                        .filter(aged -> whereabouts.containsKey(aged.longest().sourceId()))
                        .map(aged -> standing(key, aged, now, time, whereabouts))
                        .toList(),
                worst.size());
    }

    private static boolean concerns(HeatQuery query, @Nullable String element, Place place) {
        return query.shows(place.pathway(), place.version(), place.definition())
                && query.offices().test(place.office())
                && (element == null
                        || query.elements()
                                .of(place.definition(), place.stage(), place.activity())
                                .contains(element));
    }

    private StandingCase standing(
            String key, Aged aged, Instant now, WorkingTime time, Map<String, Ledger.Whereabouts> whereabouts) {
        LedgerWait wait = aged.longest();
        Ledger.Whereabouts found = Objects.requireNonNull(whereabouts.get(wait.sourceId()));
        return new StandingCase(
                key.equals(wait.place().pathway()) ? wait.root() : found.instance(),
                found.caseNumber(),
                name(wait.place()),
                wait.place().waitingOn(),
                party(wait.place()),
                aged.days(),
                wait.dueOn(),
                late(wait, now, time),
                wait.pausedAt(now));
    }

    /** Everything that a case has waited for, the oldest first. */
    public List<InstanceWait> ofCase(String root, Predicate<String> offices) {
        Instant now = clock.instant();
        WorkingTime time = new WorkingTime(calendar);
        List<LedgerWait> waits = ledger.ofCase(root);
        Map<String, Ledger.Whereabouts> whereabouts = ledger.whereabouts(List.of(root));
        return waits.stream()
                .filter(wait -> offices.test(wait.place().office()) && whereabouts.containsKey(wait.sourceId()))
                .map(wait -> of(wait, now, time, Objects.requireNonNull(whereabouts.get(wait.sourceId()))))
                .toList();
    }

    /** As {@link #ofCase}, of all instances with the business key, whoever asks having checked who may see the case. */
    public List<InstanceWait> ofBusinessKey(String businessKey) {
        return ledger.rootsOf(businessKey).stream()
                .flatMap(root -> ofCase(root, office -> true).stream())
                .sorted(Comparator.comparing(InstanceWait::entered))
                .toList();
    }

    private InstanceWait of(LedgerWait wait, Instant now, WorkingTime time, Ledger.Whereabouts found) {
        Instant end = wait.left() == null ? now : wait.left();
        Place place = wait.place();
        Optional<Double> left = Optional.ofNullable(wait.dueOn())
                .map(due -> WorkingTime.startOf(due.plusDays(1)))
                .filter(due -> wait.left() == null && due.isAfter(now))
                .map(due -> time.between(now, due, place.office()));
        return new InstanceWait(
                found.instance(),
                place.definition(),
                place.activity(),
                name(place),
                place.stage(),
                place.stageName(),
                place.waitingOn(),
                party(place),
                wait.planned(),
                wait.entered(),
                wait.left(),
                wait.dueOn(),
                wait.outcome(),
                wait.begins(end).map(begin -> wait.between(begin, end, time)).orElse(0.0),
                left.orElse(null),
                late(wait, end, time),
                wait.left() == null && wait.pausedAt(now),
                wait.pauses().stream()
                        .sorted(Comparator.comparing(Pause::paused))
                        .map(pause -> new InstanceWait.Stop(pause.paused(), pause.resumed()))
                        .toList());
    }

    /** Unlike the stall score a wait without a deadline is never late. */
    private double late(LedgerWait wait, Instant at, WorkingTime time) {
        return wait.dueOn() == null ? 0 : wait.lostAt(at, time, allowance);
    }

    private static String name(Place place) {
        return Stream.of(place.activityName(), place.stageName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(place.activity());
    }

    private @Nullable String party(Place place) {
        return place.party() == null ? null : names.party(place.party());
    }

    private record Spot(String pathway, @Nullable String stage) {}

    private record Aged(LedgerWait longest, double days) {
        Aged older(Aged other) {
            return other.days > days ? other : this;
        }
    }

    /** Cases of a place; one that waits for two things there counts once, by the worse of them. */
    private final class Tally {

        private final Map<String, Lot> cases = new HashMap<>();
        private @Nullable String name;

        void add(LedgerWait wait, Instant now, double lost) {
            Lot lot = cases.computeIfAbsent(wait.root(), none -> new Lot());
            lot.overdue |= wait.overdueAt(now);
            lot.stalled |= wait.dueOn() == null ? lost > 0 : lost > allowance;
            lot.lost = Math.max(lot.lost, lost);
            name = wait.place().stageName() == null ? name : wait.place().stageName();
        }

        int overdue() {
            return (int) cases.values().stream().filter(lot -> lot.overdue).count();
        }

        Standing.WorstPlace worst(Spot spot) {
            return new Standing.WorstPlace(
                    spot.pathway(),
                    spot.stage(),
                    name,
                    cases.size(),
                    overdue(),
                    cases.values().stream().collect(Collectors.summingDouble(lot -> lot.lost)));
        }
    }

    /** How one case stands. */
    private static final class Lot {
        private boolean overdue;
        private boolean stalled;
        private double lost;
    }
}
