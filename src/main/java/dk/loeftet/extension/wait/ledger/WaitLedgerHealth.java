package dk.loeftet.extension.wait.ledger;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Shows the difference between ledger and engine; a ledger that must be rebuilt does not stop the cases. */
class WaitLedgerHealth implements HealthIndicator {

    private final LedgerDifference difference;

    WaitLedgerHealth(LedgerDifference difference) {
        this.difference = difference;
    }

    @Override
    public Health health() {
        LedgerDifference.Difference now = difference.now();
        return Health.up()
                .withDetail("difference", now.total())
                .withDetail("missing", now.missing())
                .withDetail("surplus", now.surplus())
                .build();
    }
}
