package dk.loeftet.demo;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the time pass. The clock stops at every timer on the way, so that each sees the day on which it was due: jumping
 * over them all would make every reminder of three months happen on the last day.
 */
@Component
@Profile("demo")
class TimeTravel {

    private final DemoClock clock;
    private final DueJobs jobs;
    private final IdentityService identityService;

    TimeTravel(DemoClock clock, DueJobs jobs, IdentityService identityService) {
        this.clock = clock;
        this.jobs = jobs;
        this.identityService = identityService;
    }

    /** Moves the clock to the target and answers when everything due until then is done. */
    synchronized Instant to(Instant target) {
        Authentication caller = identityService.getCurrentAuthentication();
        // Jobs are the system's work, not the caller's: nothing in the history shall say otherwise.
        identityService.clearAuthentication();
        try {
            jobs.executeAll();
            Optional<Instant> next = nextStop(target);
            while (next.isPresent()) {
                // The offset counts whole milliseconds: without one more the clock may stand just before the timer.
                clock.moveTo(next.get().plusMillis(1));
                jobs.executeAll();
                next = nextStop(target);
            }
            if (clock.now().isBefore(target)) {
                clock.moveTo(target);
            }
            jobs.executeAll();
            return clock.now();
        } finally {
            identityService.setAuthentication(caller);
        }
    }

    /** A job that keeps failing stays due in the past: only what lies ahead is a stop. */
    private Optional<Instant> nextStop(Instant target) {
        return jobs.nextBetween(clock.now(), target);
    }
}
