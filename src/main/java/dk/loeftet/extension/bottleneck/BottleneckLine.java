package dk.loeftet.extension.bottleneck;

import org.springframework.lang.Nullable;

/**
 * The figures of one stage, activity, waiting-on or party. All lengths are in working days, without pauses, and of a
 * planned wait only the time from its day on.
 *
 * @param id as the model has it, empty where it says nothing
 * @param open cases that wait there at the end of the period
 * @param overdue of these: past the deadline
 * @param planned waits for an agreed day that is still to come
 * @param entered waits that began in the period
 * @param left waits that came to an end in it, cancelled ones too
 * @param medianDays with the waits counted that were open at the end of the period or cancelled in it
 * @param medianAtLeast so many still wait that it is that long or longer
 * @param withinDeadline share of what came to its end and had a deadline; null without any
 * @param unassignedMedianDays how long a finished task lay until somebody took it
 * @param assignedMedianDays how long it took from then on
 * @param agreedDays mean of the deadlines that were given to what is open
 * @param trend by how many days the median is longer than in the period before; null where one of them is not known
 * @param stallScore case-days lost: the working days that the open cases stand past their deadlines, summed
 */
public record BottleneckLine(
        String id,
        String name,
        int open,
        int overdue,
        int planned,
        int entered,
        int left,
        @Nullable Double medianDays,
        boolean medianAtLeast,
        @Nullable Double p80Days,
        boolean p80AtLeast,
        @Nullable Double p90Days,
        boolean p90AtLeast,
        @Nullable Double withinDeadline,
        @Nullable Double unassignedMedianDays,
        @Nullable Double assignedMedianDays,
        @Nullable Double agreedDays,
        @Nullable Double oldestOpenDays,
        @Nullable Double trend,
        double stallScore) {

    /** A stage at which nothing has happened. */
    static BottleneckLine empty(StageOrder.Stage stage) {
        return new BottleneckLine(
                stage.id(),
                stage.name(),
                0,
                0,
                0,
                0,
                0,
                null,
                false,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
