package dk.loeftet.extension.bottleneck.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The product-limit estimate: how long waits take, counting those that are not over. Who still waits after thirty days
 * tells that it takes more than thirty; leaving such waits out would make a standstill look fast.
 *
 * <p>A wait that ended and one that was cut off after the same time count as if the first had ended just before.
 */
public final class KaplanMeier {

    // Products of fractions: a half that is a hair above a half is a half.
    private static final double ROUNDING = 1e-9;

    private final List<Step> steps = new ArrayList<>();
    private final double longest;

    /** Equal lengths of both stand at the same number, as all sketches have the same bins. */
    private KaplanMeier(List<DaySketch.Bin> ended, List<DaySketch.Bin> cutOff) {
        long atRisk = Stream.of(ended, cutOff)
                .flatMap(List::stream)
                .mapToLong(DaySketch.Bin::count)
                .sum();
        double waiting = 1;
        int next = 0;
        for (DaySketch.Bin end : ended) {
            while (next < cutOff.size() && cutOff.get(next).days() < end.days()) {
                atRisk -= cutOff.get(next++).count();
            }
            waiting *= 1 - (double) end.count() / atRisk;
            steps.add(new Step(end.days(), waiting));
            atRisk -= end.count();
        }
        longest = Math.max(last(ended), last(cutOff));
    }

    private static double last(List<DaySketch.Bin> bins) {
        return bins.isEmpty() ? 0 : bins.get(bins.size() - 1).days();
    }

    /**
     * The estimate from sketches.
     *
     * @param ended waits that came to their end
     * @param cutOff waits whose end nobody saw: cancelled, or still open
     */
    public static KaplanMeier of(DaySketch ended, DaySketch... cutOff) {
        DaySketch unseen = new DaySketch();
        for (DaySketch sketch : cutOff) {
            unseen.merge(sketch);
        }
        return new KaplanMeier(ended.bins(), unseen.bins());
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
    public Optional<Quantile> quantile(double share) {
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
    public record Quantile(double days, boolean atLeast) {}

    private record Step(double days, double waiting) {}
}
