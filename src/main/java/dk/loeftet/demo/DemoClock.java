package dk.loeftet.demo;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's clock, moved ahead of the world's and running on from there. How far it is ahead survives a restart:
 * otherwise the cases would have a past in the future.
 */
@Component
@Profile("demo")
class DemoClock {

    private final JdbcClient jdbc;

    DemoClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void continueAhead() {
        long ahead = jdbc.sql("select ahead_millis from demo_clock where id = 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
        if (ahead != 0) {
            ClockUtil.offset(ahead);
        }
    }

    Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Moves the clock to the instant; it runs on from there. */
    void moveTo(Instant instant) {
        long ahead = Duration.between(Clock.systemUTC().instant(), instant).toMillis();
        ClockUtil.offset(ahead);
        if (jdbc.sql("update demo_clock set ahead_millis = :ahead where id = 1")
                        .param("ahead", ahead)
                        .update()
                == 0) {
            jdbc.sql("insert into demo_clock (id, ahead_millis) values (1, :ahead)")
                    .param("ahead", ahead)
                    .update();
        }
    }
}
