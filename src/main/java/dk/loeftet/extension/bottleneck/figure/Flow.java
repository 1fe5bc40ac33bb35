package dk.loeftet.extension.bottleneck.figure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures by one dimension at a time.
 *
 * @param place what the dimension tells of it, and the newest names
 */
public record Flow(Place place, Figures figures) {

    /** The figures of places, put together by each dimension. */
    public static final class Table {

        public final Map<CaseTally.Key, Flow> rows = new LinkedHashMap<>();

        /** Places come in the order of time, so that the newest name stays. */
        public void add(Dimension dimension, Place place, Figures more, Addition addition) {
            String value = dimension.valueOf(place);
            if (value == null) {
                return;
            }
            CaseTally.Key key = new CaseTally.Key(place.office(), place.pathway(), place.version(), dimension, value);
            Flow before = rows.get(key);
            Figures sum = before == null ? new Figures() : before.figures();
            addition.add(sum, more);
            rows.put(key, new Flow(dimension.toldOf(place), sum));
        }
    }

    /** How figures add up: {@link Figures#addFlow} or {@link Figures#addOpen}. */
    @FunctionalInterface
    public interface Addition {
        void add(Figures sum, Figures more);
    }
}
