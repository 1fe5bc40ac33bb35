package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.CaseTally;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.Flow;
import dk.loeftet.extension.bottleneck.figure.Place;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Everything that is known of a period, put together by the dimensions that are asked for. */
final class Overview {

    private final Predicate<String> offices;
    private final Map<Dimension, Map<String, Figures>> figures = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, CaseTally.Count>> cases = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, Place>> places = new EnumMap<>(Dimension.class);

    Overview(Set<Dimension> dimensions, Predicate<String> offices) {
        this.offices = offices;
        for (Dimension dimension : dimensions) {
            figures.put(dimension, new HashMap<>());
            cases.put(dimension, new HashMap<>());
            places.put(dimension, new HashMap<>());
        }
    }

    Set<Dimension> dimensions() {
        return figures.keySet();
    }

    void addFlow(Place place, Figures flow) {
        figures.keySet().forEach(dimension -> addFlow(dimension, place, flow));
    }

    void addFlow(Dimension dimension, Place place, Figures flow) {
        add(dimension, place, flow, Figures::addFlow);
    }

    void addOpen(Place place, Figures open) {
        figures.keySet().forEach(dimension -> addOpen(dimension, place, open));
    }

    void addOpen(Dimension dimension, Place place, Figures open) {
        add(dimension, place, open, Figures::addOpen);
    }

    private void add(Dimension dimension, Place place, Figures more, Flow.Addition addition) {
        String value = dimension.valueOf(place);
        if (value != null && offices.test(place.office())) {
            addition.add(figures.get(dimension).computeIfAbsent(value, none -> new Figures()), more);
            // The last one stays: places are read in the order of time, and a newer model has the newer name.
            places.get(dimension).put(value, place);
        }
    }

    void addCases(CaseTally.Key key, CaseTally.Count count) {
        if (offices.test(key.office()) && cases.containsKey(key.dimension())) {
            cases.get(key.dimension()).merge(key.value(), count, CaseTally.Count::plus);
        }
    }

    Set<String> values(Dimension dimension) {
        return new TreeSet<>(figures.get(dimension).keySet());
    }

    Figures figures(Dimension dimension, String value) {
        return figures.get(dimension).getOrDefault(value, new Figures());
    }

    CaseTally.Count cases(Dimension dimension, String value) {
        return cases.get(dimension).getOrDefault(value, CaseTally.Count.NONE);
    }

    /**
     * Where most working days are lost; nothing where no case is late. Over a weekend a case is past its deadline before
     * a working day is lost.
     */
    Optional<String> worst() {
        Map<String, CaseTally.Count> spots = cases.getOrDefault(Dimension.SPOT, Map.of());
        return new TreeSet<>(spots.keySet())
                .stream()
                        .max(Comparator.comparingDouble(
                                        (String spot) -> spots.get(spot).lostDays())
                                .thenComparingInt(spot -> spots.get(spot).overdue()))
                        .filter(spot -> spots.get(spot).lostDays() > 0
                                || spots.get(spot).overdue() > 0);
    }

    /** Whether nothing was counted. */
    boolean isEmpty() {
        return figures.values().stream().allMatch(Map::isEmpty);
    }

    /** One of the places that were counted there. */
    Place place(Dimension dimension, String value) {
        return places.get(dimension).get(value);
    }
}
