package dk.loeftet.extension.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.loeftet.extension.notification.MessageChannel;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.mail.FolderChannels;
import dk.loeftet.extension.notification.mail.SmtpChannels;
import dk.loeftet.support.Databases;
import dk.loeftet.support.MailServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast the dispatcher empties an outbox on PostgreSQL: every message a mail of its own, none bundled. */
public final class DispatchRate {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchRate.class);
    private static final int MESSAGES = Integer.getInteger("loeftet.benchmark.messages", 2_000);
    private static final int WARM_UP = MESSAGES / 4;

    /** As many as one node has by default. */
    private static final int THREADS = 4;

    private DispatchRate() {}

    /** Sends through a mail server on this machine and into a folder, and prints both rates. */
    public static void print() throws IOException {
        Path target = Path.of("target");
        try (MailServer server = new MailServer()) {
            measure("mail server", SmtpChannels.to(server.port(), 30_000));
            assertThat(server.received()).hasSize(WARM_UP + MESSAGES);
        }
        Path folder = Files.createTempDirectory(target, "mails");
        measure("folder", FolderChannels.in(folder));
        try (var mails = Files.list(folder)) {
            assertThat(mails.count()).isEqualTo(WARM_UP + MESSAGES);
        }
    }

    private static void measure(String to, MessageChannel channel) throws IOException {
        try (HikariDataSource database = PostOffice.database(Databases.newPostgres(), "postgres")) {
            Clock onAWorkingDay = Clock.offset(
                    Clock.system(ZoneId.of("Europe/Copenhagen")),
                    Duration.between(Instant.now(), Instant.parse("2026-11-25T10:00:00Z")));
            DispatchSettings asDelivered = new DispatchSettings(
                    Duration.ofSeconds(10),
                    THREADS,
                    5,
                    Duration.ofMinutes(10),
                    List.of(Duration.ofMinutes(1)),
                    LocalTime.of(8, 0),
                    LocalTime.of(18, 0));
            PostOffice office = new PostOffice(
                    database,
                    Files.createTempDirectory(Path.of("target"), "texts"),
                    channel,
                    message -> Optional.empty(),
                    asDelivered,
                    onAWorkingDay);
            send(office, WARM_UP, onAWorkingDay);
            double seconds = send(office, MESSAGES, onAWorkingDay);
            LOG.info(String.format(
                    Locale.ROOT,
                    "Dispatcher, %d threads, into a %s: %d messages in %.2f s, %.0f/s, load %.1f",
                    THREADS,
                    to,
                    MESSAGES,
                    seconds,
                    MESSAGES / seconds,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        }
    }

    private static double send(PostOffice office, int count, Clock clock) {
        office.outbox.addAll(IntStream.range(0, count)
                .mapToObj(number -> OutboxMessage.toEmployee(
                        "hilsen",
                        "medarbejder",
                        "user" + number % 20,
                        OffsetDateTime.now(clock),
                        "2026-000001",
                        null,
                        null,
                        null,
                        UUID.randomUUID().toString(),
                        null))
                .toList());
        long start = System.nanoTime();
        CompletableFuture.allOf(IntStream.range(0, THREADS)
                        .mapToObj(thread -> CompletableFuture.runAsync(
                                office.dispatcher::sendAllDue, task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(office.jdbc
                        .sql("select count(*) from outbox where status <> 'SENT'")
                        .query(Long.class)
                        .single())
                .isZero();
        return seconds;
    }
}
