package dk.loeftet.extension.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Shows what lies in the outbox to whoever watches the application. It stays in service all the same: what waits here
 * waits for a person or for the mail server.
 */
class OutboxFigures implements HealthIndicator, MeterBinder {

    private final OutboxBacklog backlog;

    OutboxFigures(OutboxBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Health health() {
        OutboxBacklog.Counts now = backlog.now();
        return Health.up()
                .withDetail("queued", now.queued())
                .withDetail("oldestQueuedSeconds", now.oldest().toSeconds())
                .withDetail("manual", now.manual())
                .withDetail("dead", now.dead())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "queued", "Messages that wait to be sent", OutboxBacklog.Counts::queued);
        gauge(registry, "manual", "Messages that somebody must send by hand", OutboxBacklog.Counts::manual);
        gauge(registry, "dead", "Messages that could not be sent", OutboxBacklog.Counts::dead);
        Gauge.builder("loeftet.outbox.age", backlog, all -> all.now().oldest().toSeconds())
                .baseUnit("seconds")
                .description("How long the oldest message that waits to be sent has been waiting")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String status, String description, ToDoubleFunction<OutboxBacklog.Counts> count) {
        Gauge.builder("loeftet.outbox.messages", backlog, all -> count.applyAsDouble(all.now()))
                .tag("status", status)
                .description(description)
                .register(registry);
    }
}
