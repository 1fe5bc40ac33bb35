package dk.loeftet.extension.notification.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks into the outbox again and again, in threads of its own: a slow mail server must not hold up other work. */
class DispatchLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchLoop.class);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Dispatcher dispatcher;
    private final DispatchSettings settings;
    private ScheduledExecutorService threads;
    private List<? extends Future<?>> rounds = List.of();

    DispatchLoop(Dispatcher dispatcher, DispatchSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        threads = Executors.newScheduledThreadPool(settings.threads());
        long every = settings.dispatchEvery().toMillis();
        rounds = IntStream.range(0, settings.threads())
                .mapToObj(thread -> threads.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS))
                .toList();
    }

    @Override
    public synchronized void stop() {
        rounds.forEach(round -> round.cancel(false));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    private void round() {
        try {
            dispatcher.sendAllDue();
        } catch (RuntimeException failed) {
            // A schedule that throws never runs again. The database may be away for a moment.
            LOG.warn("Looking into the outbox failed: {}", failed.getClass().getSimpleName());
        }
    }
}
