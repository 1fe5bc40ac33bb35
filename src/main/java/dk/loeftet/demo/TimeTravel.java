package dk.loeftet.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the time pass. The clock stops for everything that falls due on the way, so that each sees its own day: jumping
 * over it all would make every reminder of three months happen on the last day.
 */
@Component
@Profile("demo")
class TimeTravel {

    private final DemoClock clock;
    private final List<DueWork> works;
    private final IdentityService identityService;

    TimeTravel(DemoClock clock, List<DueWork> works, IdentityService identityService) {
        this.clock = clock;
        this.works = works;
        this.identityService = identityService;
    }

    /** Moves the clock to the target and answers when everything due until then is done. */
    synchronized Instant to(Instant target) {
        Authentication caller = identityService.getCurrentAuthentication();
        // Jobs are the system's work, not the caller's: nothing in the history shall say otherwise.
        identityService.clearAuthentication();
        try {
            works.forEach(DueWork::workOff);
            Optional<Instant> next = nextStop(target);
            while (next.isPresent()) {
                // The offset counts whole milliseconds: without one more the clock may stand just before what is due.
                clock.moveTo(next.get().plusMillis(1));
                works.forEach(DueWork::workOff);
                next = nextStop(target);
            }
            if (clock.now().isBefore(target)) {
                clock.moveTo(target);
            }
            works.forEach(DueWork::workOff);
            return clock.now();
        } finally {
            identityService.setAuthentication(caller);
        }
    }

    /** What keeps failing stays due in the past: only what lies ahead is a stop. */
    private Optional<Instant> nextStop(Instant target) {
        Instant now = clock.now();
        return works.stream()
                .flatMap(work -> work.nextBetween(now, target).stream())
                .min(Instant::compareTo);
    }
}
