package dk.loeftet.demo;

import dk.loeftet.extension.sweep.Sweep;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reminders and escalations: each is told on its own day, also when the clock is moved by months. */
@Component
@Profile("demo")
@Order(2) // after the jobs, which open the waits
class DueReminders implements DueWork {

    private final ObjectProvider<Sweep> sweep;

    /** @param sweep none where it is switched off */
    DueReminders(ObjectProvider<Sweep> sweep) {
        this.sweep = sweep;
    }

    @Override
    public Optional<Instant> nextBetween(Instant from, Instant to) {
        return Optional.ofNullable(sweep.getIfAvailable()).flatMap(present -> present.nextBetween(from, to));
    }

    @Override
    public void workOff() {
        sweep.ifAvailable(Sweep::run);
    }
}
