package dk.loeftet.extension.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.mail.SmtpChannels;
import dk.loeftet.support.Databases;
import dk.loeftet.support.KilledAgainAndAgain;
import dk.loeftet.support.MailServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sender is killed at random moments, with a real PostgreSQL and a real SMTP server outside of it. */
class DispatcherCrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(DispatcherCrashTest.class);

    private static final int KILLS = 50;
    private static final int MESSAGES = 2000;
    private static final Duration LIFE = Duration.ofMillis(250);

    @TempDir
    private Path folder;

    @Test
    void whoeverIsKilledEveryMessageArrivesUnderOneMessageIdAndIsMarkedAsSent() throws Exception {
        String url = Databases.newPostgres();
        // It is Tuesday morning wherever the test runs: nothing waits for the office to open.
        Duration toTuesday = Duration.between(Instant.now(), Instant.parse("2026-11-24T09:00:00Z"));
        Clock clock = Clock.offset(Clock.system(ZoneId.of("Europe/Copenhagen")), toTuesday);
        try (MailServer server = new MailServer();
                HikariDataSource database = PostOffice.database(url, "postgres")) {
            PostOffice office = new PostOffice(
                    database,
                    folder,
                    SmtpChannels.to(server.port(), 5000),
                    message -> Optional.empty(),
                    PostOffice.SETTINGS,
                    clock);
            queue(office, clock);
            KilledAgainAndAgain node = new KilledAgainAndAgain(
                    DispatchUntilEmpty.class,
                    List.of(url, String.valueOf(server.port()), String.valueOf(toTuesday.toMillis())),
                    20261124);

            int killed = node.kill(KILLS, LIFE, () -> queued(office) > 0);
            long sentUnderFire = server.received().size();
            LOG.info("{} kills, {} mails until then, {} messages wait", killed, sentUnderFire, queued(office));
            int end = node.finish(Duration.ofMinutes(2));

            assertThat(killed).isEqualTo(KILLS);
            assertThat(end).as("the last one came to its end").isZero();
            assertThat(queued(office)).isZero();
            Map<String, Set<String>> delivered = delivered(server);
            LOG.info(
                    "{} mails with {} Message-IDs for {} messages",
                    server.received().size(),
                    delivered.size(),
                    MESSAGES);
            List<Row> rows = office.jdbc
                    .sql("select message_id, sent_as, status, recipient_id, bundle from outbox")
                    .query(Row.class)
                    .list();
            assertThat(rows).hasSize(MESSAGES).allSatisfy(row -> {
                assertThat(row.status()).isEqualTo(OutboxMessage.SENT);
                assertThat(delivered).containsKey(row.sentAs());
                assertThat(delivered.get(row.sentAs()))
                        .as("one Message-ID never carries two texts")
                        .hasSize(1)
                        .allMatch(text -> text.contains("Kære " + row.recipientId() + "."));
                if (row.bundle() == null) {
                    assertThat(row.sentAs()).isEqualTo(row.messageId());
                }
            });
            assertThat(delivered.keySet())
                    .as("nothing went out under an id that no row knows")
                    .isEqualTo(new HashSet<>(rows.stream().map(Row::sentAs).toList()));
        }
    }

    private static void queue(PostOffice office, Clock clock) {
        office.outbox.addAll(IntStream.range(0, MESSAGES)
                .mapToObj(number -> OutboxMessage.toEmployee(
                        "hilsen",
                        "medarbejder",
                        "nr" + number / 4,
                        OffsetDateTime.now(clock),
                        "2026-000001",
                        null,
                        null,
                        null,
                        String.valueOf(number),
                        // Of each four, two go together.
                        number % 4 < 2 ? "nr" + number / 4 : null))
                .toList());
    }

    private static long queued(PostOffice office) {
        return office.jdbc
                .sql("select count(*) from outbox where status = 'QUEUED'")
                .query(Long.class)
                .single();
    }

    /** The texts that arrived, by Message-ID. */
    private static Map<String, Set<String>> delivered(MailServer server) throws Exception {
        Map<String, Set<String>> texts = new HashMap<>();
        for (MimeMessage mail : server.received()) {
            String text = ((MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            texts.computeIfAbsent(mail.getMessageID(), id -> new HashSet<>()).add(text);
        }
        return texts;
    }

    private record Row(String messageId, String sentAs, String status, String recipientId, String bundle) {}
}
