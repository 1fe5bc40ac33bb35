package dk.loeftet.extension.bottleneck;

import org.springframework.lang.Nullable;

/**
 * How warm an element of a diagram is. Lengths are in working days, as in {@link BottleneckLine}.
 *
 * @param element its id in the model
 * @param open cases that wait in it now
 * @param overdue of these: past the deadline
 * @param left waits in it that came to an end in the period
 * @param medianDays with the open and the cancelled waits counted; null without any
 * @param medianAtLeast so many still wait that it is that long or longer
 * @param totalDays what the waits that ended in the period and those that are open have waited, summed
 */
public record HeatLine(
        String element,
        int open,
        int overdue,
        int left,
        @Nullable Double medianDays,
        boolean medianAtLeast,
        double totalDays) {}
