package dk.loeftet.casework.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks every minute whether it is morning, by the injected clock; on the nodes that sweep. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "loeftet.sweep.scheduled", matchIfMissing = true)
class DigestSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSchedule.class);

    private final Digests digests;

    DigestSchedule(Digests digests) {
        this.digests = digests;
    }

    @Scheduled(fixedDelayString = "1m", initialDelayString = "1m")
    void write() {
        try {
            digests.run();
        } catch (RuntimeException failed) {
            LOG.error("The morning mails failed; they are tried again in a minute", failed);
        }
    }
}
