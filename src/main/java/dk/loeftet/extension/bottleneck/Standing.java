package dk.loeftet.extension.bottleneck;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What is open now.
 *
 * @param open cases
 * @param overdue of these: past a deadline
 * @param stalled of these: past a deadline, or waiting without one, for longer than the allowance
 * @param allowance in working days
 * @param places where most working days are lost, the worst first
 */
public record Standing(int open, int overdue, int stalled, int allowance, List<WorstPlace> places) {

    /**
     * The place of a pathway where most working days are lost.
     *
     * @param pathway key of the process
     * @param stage as people call it; null for waits outside the stages
     * @param lostDays as {@link BottleneckLine#stallScore()}
     */
    public record WorstPlace(
            String pathway,
            @Nullable String stage,
            @Nullable String name,
            int open,
            int overdue,
            double lostDays) {}
}
