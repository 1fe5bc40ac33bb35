package dk.loeftet.extension.bottleneck;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks again and again for days that are over; on every node, as what one has claimed the others leave alone. */
class RollUpSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RollUpSchedule.class);

    private final RollUp rollUp;

    RollUpSchedule(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    // The first look a whole interval after the start: an application that is still filling itself is left alone.
    @Scheduled(
            fixedDelayString = "${loeftet.bottleneck.interval:15m}",
            initialDelayString = "${loeftet.bottleneck.interval:15m}")
    void rollUp() {
        try {
            rollUp.run();
        } catch (RuntimeException failed) {
            LOG.error("Days were not rolled up; it is tried again after the interval", failed);
        }
    }
}
