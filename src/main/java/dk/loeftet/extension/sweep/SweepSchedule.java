package dk.loeftet.extension.sweep;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Sweeps again and again; on every node, as what one holds the others leave alone. */
class SweepSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

    private final Sweep sweep;

    SweepSchedule(Sweep sweep) {
        this.sweep = sweep;
    }

    // The first one a whole interval after the start: an application that is still filling itself is left alone.
    @Scheduled(fixedDelayString = "${loeftet.sweep.interval:1m}", initialDelayString = "${loeftet.sweep.interval:1m}")
    void sweep() {
        try {
            sweep.run();
        } catch (RuntimeException failed) {
            LOG.error("The sweep failed; it is tried again after its interval", failed);
        }
    }
}
