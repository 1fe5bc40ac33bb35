package dk.loeftet.demo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Does at once what the engine's job executor would do by and by; both may work at the same time. */
@Component
@Profile("demo")
@Order(1)
class DueJobs implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int BATCH = 100;

    /** As often as the engine itself would try. */
    private static final int ATTEMPTS = 3;

    private final ManagementService managementService;

    DueJobs(ManagementService managementService) {
        this.managementService = managementService;
    }

    /** Executes what is due until nothing is left, or only what failed again and again. */
    @Override
    public void workOff() {
        Map<String, Integer> failures = new HashMap<>();
        List<Job> due = due(failures);
        while (!due.isEmpty()) {
            due.forEach(job -> execute(job.getId(), failures));
            due = due(failures);
        }
    }

    /** When the next timer after the one instant and before the other is due. */
    @Override
    public Optional<Instant> nextBetween(Instant from, Instant to) {
        return managementService
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(from))
                .duedateLowerThan(Date.from(to))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private List<Job> due(Map<String, Integer> failures) {
        int exhausted = (int)
                failures.values().stream().filter(count -> count >= ATTEMPTS).count();
        return managementService
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc()
                .listPage(0, BATCH + exhausted)
                .stream()
                .filter(job -> failures.getOrDefault(job.getId(), 0) < ATTEMPTS)
                .toList();
    }

    private void execute(String jobId, Map<String, Integer> failures) {
        try {
            managementService.executeJob(jobId);
        } catch (OptimisticLockingException | NotFoundException | NullValueException takenByTheExecutor) {
            // The job executor was faster; if it fails, the job is still there in the next round.
            failures.merge(jobId, 0, Integer::sum);
        } catch (RuntimeException failed) {
            failures.merge(jobId, 1, Integer::sum);
            // The engine has logged the cause and counts the attempt; a second trace here would only be noise.
            LOG.warn("Job {} failed while the clock was moved", jobId);
        }
    }
}
