package dk.loeftet.extension.bottleneck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The product-limit estimate: how long waits take, counting those that are not over. Who still waits after thirty days
 * tells that it takes more than thirty; leaving such waits out would make a standstill look fast.
 *
 * <p>A wait that ended and one that was cut off after the same time count as if the first had ended just before.
 */
final class KaplanMeier {

    // Products of fractions: a half that is a hair above a half is a half.
    private static final double ROUNDING = 1e-9;

    private final List<Step> steps = new ArrayList<>();
    private double longest;

    private KaplanMeier(SortedMap<Double, Counts> times) {
        long atRisk =
                times.values().stream().mapToLong(at -> at.ended + at.cutOff).sum();
        double waiting = 1;
        for (var time : times.entrySet()) {
            Counts at = time.getValue();
            if (at.ended > 0) {
                waiting *= 1 - (double) at.ended / atRisk;
                steps.add(new Step(time.getKey(), waiting));
            }
            atRisk -= at.ended + at.cutOff;
            longest = time.getKey();
        }
    }

    /**
     * The estimate from sketches.
     *
     * @param ended waits that came to their end
     * @param cutOff waits whose end nobody saw: cancelled, or still open
     */
    static KaplanMeier of(DaySketch ended, DaySketch... cutOff) {
        SortedMap<Double, Counts> times = new TreeMap<>();
        ended.forEach((days, count) -> times.computeIfAbsent(days, none -> new Counts()).ended += count);
        for (DaySketch sketch : cutOff) {
            sketch.forEach((days, count) -> times.computeIfAbsent(days, none -> new Counts()).cutOff += count);
        }
        return new KaplanMeier(times);
    }

    /** The share that waits longer than so many days. */
    double waitingAfter(double days) {
        double share = 1;
        for (Step step : steps) {
            if (step.days() > days) {
                break;
            }
            share = step.waiting();
        }
        return share;
    }

    /**
     * After how many days the given share is done; nothing where there was no wait at all.
     *
     * @param share 0.5 for the median
     */
    Optional<Quantile> quantile(double share) {
        for (Step step : steps) {
            if (step.waiting() <= 1 - share + ROUNDING) {
                return Optional.of(new Quantile(step.days(), false));
            }
        }
        return longest > 0 || !steps.isEmpty() ? Optional.of(new Quantile(longest, true)) : Optional.empty();
    }

    /**
     * A number of working days.
     *
     * @param atLeast too many still wait to tell: it is that long or longer
     */
    record Quantile(double days, boolean atLeast) {}

    private record Step(double days, double waiting) {}

    private static final class Counts {
        private long ended;
        private long cutOff;
    }
}
