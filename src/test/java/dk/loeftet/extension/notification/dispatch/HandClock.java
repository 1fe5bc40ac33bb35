package dk.loeftet.extension.notification.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is moved. */
final class HandClock extends Clock {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private Instant now;

    HandClock(String local) {
        set(local);
    }

    void set(String local) {
        now = LocalDateTime.parse(local).atZone(DENMARK).toInstant();
    }

    void forward(Duration amount) {
        now = now.plus(amount);
    }

    @Override
    public ZoneId getZone() {
        return DENMARK;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
