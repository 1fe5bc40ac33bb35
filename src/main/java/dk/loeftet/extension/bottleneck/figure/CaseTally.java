package dk.loeftet.extension.bottleneck.figure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.lang.Nullable;

/** Counts cases instead of waits: a case that waits for two things in a stage stands there once. */
public final class CaseTally {

    private static final Set<Dimension> COUNTED = EnumSet.complementOf(EnumSet.of(Dimension.ELEMENT));

    private final Map<Key, Map<String, Standing>> cases = new LinkedHashMap<>();

    void isOpen(LedgerWait wait, Instant at, WorkingTime time, double allowance) {
        Standing standing = new Standing(wait.overdueAt(at), wait.lostAt(at, time, allowance));
        for (Dimension dimension : COUNTED) {
            String value = dimension.valueOf(wait.place());
            if (value != null) {
                Place place = wait.place();
                cases.computeIfAbsent(
                                new Key(place.office(), place.pathway(), place.version(), dimension, value),
                                none -> new HashMap<>())
                        .merge(wait.root(), standing, Standing::worse);
            }
        }
    }

    public Map<Key, Count> counts() {
        Map<Key, Count> counts = new LinkedHashMap<>();
        cases.forEach((key, standing) -> counts.put(
                key,
                new Count(
                        standing.size(),
                        (int) standing.values().stream()
                                .filter(Standing::overdue)
                                .count(),
                        standing.values().stream().mapToDouble(Standing::lost).sum())));
        return counts;
    }

    /** Where cases are counted. */
    public record Key(@Nullable String office, String pathway, int version, Dimension dimension, String value) {}

    /**
     * How many cases stand there.
     *
     * @param lostDays the working days that each has stood past its deadline, summed: the stall score
     */
    public record Count(int cases, int overdue, double lostDays) {

        public static final Count NONE = new Count(0, 0, 0);

        public Count plus(Count other) {
            return new Count(cases + other.cases, overdue + other.overdue, lostDays + other.lostDays);
        }
    }

    private record Standing(boolean overdue, double lost) {

        Standing worse(Standing other) {
            return new Standing(overdue || other.overdue, Math.max(lost, other.lost));
        }
    }
}
