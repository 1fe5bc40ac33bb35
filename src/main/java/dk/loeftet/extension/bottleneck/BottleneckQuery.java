package dk.loeftet.extension.bottleneck;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What is asked for.
 *
 * @param pathway key of the process
 * @param from first day
 * @param to last day
 * @param offices whose cases may be counted; asked with null for cases of no office
 */
public record BottleneckQuery(String pathway, LocalDate from, LocalDate to, Predicate<String> offices) {

    /** The period of the same length just before. */
    BottleneckQuery before() {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return new BottleneckQuery(pathway, from.minusDays(days), from.minusDays(1), offices);
    }
}
