package dk.loeftet.extension.notification.dispatch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.loeftet.extension.notification.Envelope;
import dk.loeftet.extension.notification.MessageChannel;
import dk.loeftet.extension.notification.OutgoingMessage;
import dk.loeftet.extension.notification.SendingFailed;
import dk.loeftet.extension.notification.mail.SmtpChannels;
import dk.loeftet.support.KilledAgainAndAgain;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** A node that sends until nothing is left: the victim of {@link DispatcherCrashTest}. */
final class DispatchUntilEmpty {

    /** Short, so that another node soon takes over what a dead one has left. */
    static final Duration CLAIM = Duration.ofMillis(400);

    private static final int THREADS = 3;

    private DispatchUntilEmpty() {}

    /**
     * Sends, and ends when nothing waits any more.
     *
     * @param arguments address of the database, port of the mail server, milliseconds from real to office time
     */
    public static void main(String[] arguments) throws Exception {
        // Nobody reads its log, and writing it would take most of its short life.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        DispatchSettings settings = new DispatchSettings(
                Duration.ofSeconds(1), THREADS, 5, CLAIM, List.of(CLAIM, CLAIM, CLAIM), LocalTime.MIN, LocalTime.MAX);
        PostOffice office = new PostOffice(
                PostOffice.connect(arguments[0], "postgres"),
                Files.createTempDirectory(Path.of("target"), "texts"),
                new SaysWhenItSends(SmtpChannels.to(Integer.parseInt(arguments[1]), 5000)),
                message -> Optional.empty(),
                settings,
                Clock.offset(
                        Clock.system(ZoneId.of("Europe/Copenhagen")), Duration.ofMillis(Long.parseLong(arguments[2]))));
        CountDownLatch over = new CountDownLatch(1);
        while (queued(office) > 0) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            for (int thread = 0; thread < THREADS; thread++) {
                threads.execute(office.dispatcher::sendAllDue);
            }
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
            // What a dead node has claimed is not due yet.
            over.await(100, TimeUnit.MILLISECONDS);
        }
    }

    private static long queued(PostOffice office) {
        return office.jdbc
                .sql("select count(*) from outbox where status = 'QUEUED'")
                .query(Long.class)
                .single();
    }

    /** The first message is about to leave: from now on every moment is a moment of the work. */
    private record SaysWhenItSends(MessageChannel channel, AtomicBoolean said) implements MessageChannel {

        SaysWhenItSends(MessageChannel channel) {
            this(channel, new AtomicBoolean());
        }

        @Override
        public String name() {
            return channel.name();
        }

        @Override
        public boolean reaches(Envelope envelope) {
            return channel.reaches(envelope);
        }

        @Override
        public void send(OutgoingMessage message) throws SendingFailed {
            if (said.compareAndSet(false, true)) {
                new PrintStream(System.out, true).println(KilledAgainAndAgain.AT_WORK);
            }
            channel.send(message);
        }
    }
}
