package dk.loeftet.extension.bottleneck.figure;

import org.springframework.lang.Nullable;

/**
 * Where waits are counted together: the finest place that the roll-ups know.
 *
 * @param definition the model that the token stands in, which may have been called by the pathway
 */
public record Place(
        @Nullable String office,
        String pathway,
        int version,
        String definition,
        @Nullable String stage,
        @Nullable String stageName,
        String activity,
        @Nullable String activityName,
        @Nullable String waitingOn,
        @Nullable String party) {}
