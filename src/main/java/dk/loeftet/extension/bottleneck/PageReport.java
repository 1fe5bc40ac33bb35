package dk.loeftet.extension.bottleneck;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Everything that the page of the bottlenecks shows of a period.
 *
 * @param headline the worst place in a sentence
 * @param stages in the pathway's order, those too where nothing happened
 * @param worst the stage where most case-days are lost; null where none is
 * @param waitingOn the worst first, as are parties and activities
 * @param ages of what was open at the end of the period
 */
public record PageReport(
        String headline,
        List<BottleneckLine> stages,
        @Nullable String worst,
        List<BottleneckLine> waitingOn,
        List<BottleneckLine> parties,
        List<Step> activities,
        List<Ages> ages) {

    /** Up to how many working days the first groups of ages go; the last one has no end. */
    public static final List<Integer> AGE_BOUNDS = List.of(5, 10, 20, 40);

    /** An activity, and the stage in which it stands; empty outside of all. */
    public record Step(String stage, BottleneckLine line) {}

    /**
     * How long things have waited: waits, so that a case that waits for two things counts twice.
     *
     * @param counts by group of {@link #AGE_BOUNDS}
     */
    public record Ages(String stage, String waitingOn, String name, List<Integer> counts) {}
}
