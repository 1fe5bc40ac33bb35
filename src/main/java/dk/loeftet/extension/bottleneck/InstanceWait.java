package dk.loeftet.extension.bottleneck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * One wait of a case.
 *
 * @param instance process instance in which the token stands or stood
 * @param days working days, without pauses; of a planned wait from its day on
 * @param daysLeft working days until the deadline's day is over; null where it is over, or there is none
 * @param lateDays working days past the deadline; of a planned wait past the agreed day
 */
public record InstanceWait(
        String instance,
        String definition,
        String activity,
        String name,
        @Nullable String stage,
        @Nullable String stageName,
        @Nullable String waitingOn,
        @Nullable String party,
        boolean planned,
        Instant entered,
        @Nullable Instant left,
        @Nullable LocalDate due,
        @Nullable String outcome,
        double days,
        @Nullable Double daysLeft,
        double lateDays,
        boolean paused,
        List<Stop> pauses) {

    /** A stretch of time in which nothing counted. */
    public record Stop(Instant from, @Nullable Instant to) {}
}
