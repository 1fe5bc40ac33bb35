package dk.loeftet.extension.sweep;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * How far the sweep is behind. A late sweep is no reason to take a node out of service, so the overall health stays as
 * it is; who watches the figure is told.
 */
class SweepHealth implements HealthIndicator {

    private static final Status LATE = new Status("LATE", "Påmindelser og eskaleringer venter på at blive sendt.");

    private final Sweep sweep;
    private final Duration lateAfter;

    SweepHealth(Sweep sweep, Duration lateAfter) {
        this.sweep = sweep;
        this.lateAfter = lateAfter;
    }

    @Override
    public Health health() {
        Duration lag = sweep.lag();
        return Health.status(lag.compareTo(lateAfter) > 0 ? LATE : Status.UP)
                .withDetail("lagSeconds", lag.toSeconds())
                .build();
    }
}
