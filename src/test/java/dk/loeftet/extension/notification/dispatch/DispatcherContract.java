package dk.loeftet.extension.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.loeftet.extension.notification.Appointment;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.mail.SmtpChannels;
import dk.loeftet.support.MailServer;
import dk.loeftet.support.StubbornMailServer;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every message that is sent, on both databases and with real SMTP servers. */
abstract class DispatcherContract {

    private static final OffsetDateTime MEETING = OffsetDateTime.parse("2026-12-08T13:00:00+01:00");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock("2026-11-24T10:00:00");
    private final MailServer server = new MailServer();
    private final HikariDataSource database = emptyDatabase();
    private int changes;

    abstract HikariDataSource emptyDatabase();

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void aMessageGoesOutAsItsOwnerWroteItAndSaysWhoSendsIt() throws Exception {
        PostOffice office = office();
        OutboxMessage message = office.queue("hilsen", "asta");
        office.dispatcher.sendAllDue();
        MimeMessage mail = server.received().get(0);
        assertThat(mail.getSubject()).isEqualTo("Hej asta");
        assertThat(MailServer.recipient(mail)).isEqualTo("asta@proeve.example");
        assertThat(mail.getFrom()[0].toString()).contains("kontor@proeve.example");
        assertThat(mail.getMessageID()).isEqualTo(message.messageId());
        String text =
                part(mail, 0).getContent().toString().replace("\r\n", "\n").strip();
        assertThat(text)
                .isEqualTo("Kære asta. Æbler, øller og ål koster 5 €.\n\nVenlig hilsen\nKontoret, telefon 12345678");
        assertThat(office.status(message)).isEqualTo(OutboxMessage.SENT);
        assertThat(office.body(message)).as("as it went out").isEqualTo(text);
    }

    @Test
    void aTextThatIsWrittenAlreadyIsSentAsItStands() throws Exception {
        PostOffice office = office();
        OutboxMessage message = office.queue("no-such-text", "asta");
        office.jdbc
                .sql("update outbox set subject = 'God morgen', body = 'Tre {{ting}} i dag' where id = :id")
                .param("id", message.id())
                .update();
        office.dispatcher.sendAllDue();
        assertThat(server.received().get(0).getSubject()).isEqualTo("God morgen");
        assertThat(part(server.received().get(0), 0).getContent().toString())
                .startsWith("Tre {{ting}} i dag")
                .contains("telefon 12345678");
    }

    @Test
    void whatIsRefusedSlowOrPutOffHoldsNobodyElseUp() {
        try (StubbornMailServer stubborn = new StubbornMailServer()) {
            PostOffice office = new PostOffice(
                    database,
                    folder,
                    SmtpChannels.to(stubborn.port(), 300),
                    message -> Optional.empty(),
                    PostOffice.SETTINGS,
                    clock);
            OutboxMessage unknown = office.queue("hilsen", "ukendt");
            OutboxMessage later = office.queue("hilsen", "senere");
            List<OutboxMessage> others = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
                others.add(office.queue("hilsen", name));
            }
            office.dispatcher.sendAllDue();
            assertThat(stubborn.accepted()).hasSize(others.size());
            assertThat(office.status(unknown)).isEqualTo(OutboxMessage.DEAD);
            assertThat(office.error(unknown)).isEqualTo("RECIPIENT_REFUSED");
            assertThat(office.status(later)).isEqualTo(OutboxMessage.QUEUED);
            assertThat(office.error(later)).isEqualTo("LATER");
            assertThat(others).allMatch(message -> office.status(message).equals(OutboxMessage.SENT));

            OutboxMessage slow = office.queue("hilsen", "langsom");
            clock.forward(Duration.ofSeconds(5));
            OutboxMessage behind = office.queue("hilsen", "h");
            office.dispatcher.sendAllDue();
            clock.forward(Duration.ofMinutes(2));
            office.jdbc
                    .sql("update outbox set next_attempt_at = :later where id = :id")
                    .param("later", OffsetDateTime.now(clock).plusHours(1))
                    .param("id", slow.id())
                    .update();
            office.dispatcher.sendAllDue();
            assertThat(office.status(slow)).isEqualTo(OutboxMessage.QUEUED);
            assertThat(office.status(behind)).isEqualTo(OutboxMessage.SENT);
        }
    }

    @Test
    void nothingIsLostWhileTheServerIsDown() {
        PostOffice office = office();
        List<OutboxMessage> messages = IntStream.range(0, 12)
                .mapToObj(number -> office.queue("hilsen", "nr" + number))
                .toList();
        server.down();
        office.dispatcher.sendAllDue();
        assertThat(messages).allMatch(message -> office.status(message).equals(OutboxMessage.QUEUED));
        server.up();
        clock.forward(Duration.ofMinutes(2));
        office.dispatcher.sendAllDue();
        assertThat(server.messageIds())
                .containsExactlyInAnyOrderElementsOf(
                        messages.stream().map(OutboxMessage::messageId).toList());
    }

    @Test
    void afterTheLastPauseAMessageIsDeadAndIsSentAgainUnderItsOldId() {
        PostOffice office = office();
        OutboxMessage message = office.queue("hilsen", "asta");
        server.down();
        office.dispatcher.sendAllDue();
        assertThat(office.nextAttempt(message).toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        clock.forward(Duration.ofMinutes(1));
        office.dispatcher.sendAllDue();
        assertThat(office.nextAttempt(message).toInstant())
                .as("the pauses grow")
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        clock.forward(Duration.ofMinutes(10));
        office.dispatcher.sendAllDue();
        assertThat(office.status(message)).isEqualTo(OutboxMessage.DEAD);
        server.up();
        office.dispatcher.sendAllDue();
        assertThat(server.received()).isEmpty();
        assertThat(office.outbox.sendAgain(message.id())).isTrue();
        office.dispatcher.sendAllDue();
        assertThat(server.messageIds()).containsExactly(message.messageId());
        assertThat(office.outbox.sendAgain(message.id())).as("it has gone").isFalse();
    }

    @Test
    void messagesOfABundleGoOutAsOneAndWhatComesLaterAsAnother() throws Exception {
        PostOffice office = office();
        OutboxMessage first = office.queue("hilsen", "asta", "asta:mandag");
        office.queue("hilsen", "asta", "asta:mandag");
        OutboxMessage hole = office.queue("hul", "asta", "asta:mandag");
        office.queue("hilsen", "amir", "amir:mandag");
        office.dispatcher.sendAllDue();
        assertThat(server.received()).hasSize(2);
        MimeMessage together = server.received().stream()
                .filter(mail -> MailServer.recipient(mail).startsWith("asta"))
                .findFirst()
                .orElseThrow();
        assertThat(together.getSubject()).isEqualTo("2 beskeder");
        assertThat(part(together, 0).getContent().toString()).containsSubsequence("Kære asta", "Kære asta", "Venlig");
        assertThat(office.error(hole)).isEqualTo("MISSING hul");
        assertThat(office.status(hole)).isEqualTo(OutboxMessage.QUEUED);
        office.queue("hilsen", "asta", "asta:mandag");
        office.dispatcher.sendAllDue();
        assertThat(new HashSet<>(server.messageIds())).hasSize(3);
        assertThat(office.outbox.byId(first.id()).orElseThrow().messageId()).isEqualTo(together.getMessageID());
    }

    @Test
    void nobodyGetsAMailAtNightAtTheWeekendOrOnAClosedDay() {
        PostOffice office = office();
        clock.set("2026-12-23T18:00:00"); // closed on the 24th, holidays and a weekend after that
        OutboxMessage evening = office.queue("hilsen", "asta", "asta:onsdag");
        office.dispatcher.sendAllDue();
        assertThat(office.nextAttempt(evening).toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-12-28T08:00:00+01:00").toInstant());
        clock.set("2026-12-28T07:59:59");
        OutboxMessage early = office.queue("hilsen", "asta", "asta:onsdag");
        office.dispatcher.sendAllDue();
        assertThat(server.received()).isEmpty();
        clock.set("2026-12-28T08:00:00");
        office.dispatcher.sendAllDue();
        assertThat(server.received()).as("a bundle grows while it waits").hasSize(1);
        assertThat(office.status(early)).isEqualTo(OutboxMessage.SENT);
    }

    @Test
    void anAppointmentIsMadeChangedAndCancelledInTheCalendar() throws Exception {
        PostOffice office = office();
        office.queue("moede", "asta");
        office.dispatcher.sendAllDue();
        office.queue("moede", "asta");
        office.dispatcher.sendAllDue();
        office.queue("aflyst", "asta");
        office.dispatcher.sendAllDue();
        List<Calendar> calendars = new ArrayList<>();
        for (MimeMessage mail : server.received()) {
            BodyPart part = part(mail, 1);
            assertThat(part.getContentType()).contains("text/calendar");
            try (InputStream content = part.getInputStream()) {
                calendars.add(new CalendarBuilder().build(content));
            }
        }
        assertThat(calendars)
                .extracting(calendar -> calendar.getMethod().getValue())
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        List<VEvent> events = calendars.stream()
                .map(calendar -> calendar.<VEvent>getComponents("VEVENT").get(0))
                .toList();
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsOnly("moede-1@loeftet");
        assertThat(events)
                .extracting(event -> event.getSequence().getSequenceNo())
                .containsExactly(0, 1, 2);
        assertThat(Instant.from(events.get(0).getDateTimeStart().getDate())).isEqualTo(MEETING.toInstant());
        assertThat(events.get(2).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(part(server.received().get(2), 1).getContentType()).contains("method=CANCEL");
    }

    @Test
    void whoHasNoAddressGetsALetterFromAPerson() {
        PostOffice office = office();
        OutboxMessage message = office.queue("hilsen", "uden-adresse");
        office.dispatcher.sendAllDue();
        assertThat(office.status(message)).isEqualTo(OutboxMessage.MANUAL);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void severalSendersNeverSendTheSame() throws Exception {
        PostOffice office = office();
        List<OutboxMessage> messages = IntStream.range(0, 60)
                .mapToObj(number -> office.queue("hilsen", "nr" + number, number % 3 == 0 ? "b" + number / 15 : null))
                .toList();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> rounds = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            rounds.add(nodes.submit(office.dispatcher::sendAllDue));
        }
        for (Future<?> round : rounds) {
            round.get();
        }
        nodes.shutdown();
        assertThat(messages).allMatch(message -> office.status(message).equals(OutboxMessage.SENT));
        assertThat(server.messageIds()).hasSize(40 + 4).doesNotHaveDuplicates();
    }

    @Test
    void whatASenderLeavesBehindWhenItDiesIsSentByAnotherUnderTheSameId() {
        PostOffice office = office();
        OutboxMessage message = office.queue("hilsen", "asta");
        office.jdbc
                .sql("update outbox set claimed_until = :until, sent_as = message_id, attempts = 1")
                .param("until", OffsetDateTime.now(clock).plusMinutes(5))
                .update();
        office.dispatcher.sendAllDue();
        assertThat(server.received()).as("it may be on its way").isEmpty();
        clock.forward(Duration.ofMinutes(5));
        office.dispatcher.sendAllDue();
        assertThat(server.messageIds()).containsExactly(message.messageId());
    }

    private PostOffice office() {
        return new PostOffice(
                database,
                folder,
                SmtpChannels.to(server.port(), 5000),
                message -> Optional.of(
                        new Appointment("moede-1@loeftet", changes++, MEETING, MEETING.plusMinutes(90), "Lokale 2")),
                PostOffice.SETTINGS,
                clock);
    }

    private static BodyPart part(MimeMessage mail, int index) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(index);
    }
}
