package dk.loeftet.demo;

import dk.loeftet.casework.reminder.Digests;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The morning mails of the days that pass. */
@Component
@Profile("demo")
@Order(3) // after the reminders, as on any day
class DueDigests implements DueWork {

    private final Digests digests;

    DueDigests(Digests digests) {
        this.digests = digests;
    }

    @Override
    public Optional<Instant> nextBetween(Instant from, Instant to) {
        return digests.nextBetween(from, to);
    }

    @Override
    public void workOff() {
        digests.run();
    }
}
