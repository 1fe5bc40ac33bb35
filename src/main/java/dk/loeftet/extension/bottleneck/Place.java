package dk.loeftet.extension.bottleneck;

import org.springframework.lang.Nullable;

/** Where waits are counted together: the finest place that the roll-ups know. */
record Place(
        @Nullable String office,
        String pathway,
        int version,
        @Nullable String stage,
        @Nullable String stageName,
        String activity,
        @Nullable String activityName,
        @Nullable String waitingOn,
        @Nullable String party) {}
