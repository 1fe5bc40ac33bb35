package dk.loeftet.extension.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The engine's clock as a {@link Clock}: whoever moves the engine's time moves ours, and no deadline is ever computed
 * from another time than the one in which timers fire.
 */
public final class EngineClock extends Clock {

    /** Deadlines are counted in Danish days, whatever the server's zone is. */
    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final ZoneId zone;

    public EngineClock() {
        this(COPENHAGEN);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId otherZone) {
        return new EngineClock(otherZone);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
