package dk.loeftet.extension.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.notification.Appointment;
import dk.loeftet.extension.notification.Envelope;
import dk.loeftet.extension.notification.OutgoingMessage;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type neither adds a line to the head of a mail nor becomes anything but text in its body. */
class HarmlessMailTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T09:00:00+01:00");
    private static final Session SESSION = Session.getInstance(new Properties());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hej\r\nBcc: evil@example.dk",
                "Hej\nBcc: evil@example.dk\n\n<script>alert(1)</script>",
                "Hej\rBcc: evil@example.dk",
                "Hæj\r\nBcc: evil@example.dk\r\n\r\nBrødtekst",
                "Hej\u2028Bcc: evil@example.dk\u0085X-Evil: 1"
            })
    void aLineBreakInASubjectOrANameAddsNoHeader(String text) throws Exception {
        MimeMessage mail = sent(text, text, "Indkaldelse", null);

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(header -> header.getName())
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted");
        assertThat(mail.getSubject()).doesNotContain("\r", "\n").startsWith("H");
    }

    @Test
    void markupInTheBodyStaysPlainText() throws Exception {
        String text = "<img src=x onerror=alert(1)>{{navn}} ${7*7} \u202Eabc\r\n.\r\nBcc: evil@example.dk";

        MimeMultipart parts =
                (MimeMultipart) sent("Emne", "Kontoret", text, null).getContent();

        assertThat(parts.getCount()).isEqualTo(1);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(text);
    }

    @Test
    void aPlaceWithLineBreaksAddsNoLineToTheInvitation() throws Exception {
        String place = "Mødelokale 1\r\nATTACH:https://evil.example.dk\r\nEND:VEVENT";

        MimeMultipart parts =
                (MimeMultipart) sent("Emne", "Kontoret", "Kom", place).getContent();

        String calendar = new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(calendar.lines()).noneMatch(line -> line.startsWith("ATTACH"));
        assertThat(calendar.lines().filter(line -> line.equals("END:VEVENT"))).hasSize(1);
    }

    /** Written out and read again, as the recipient's program does. */
    private static MimeMessage sent(String subject, String fromName, String body, String place) throws Exception {
        Appointment appointment = place == null
                ? null
                : new Appointment("uid-1", 0, NOW.plusDays(7), NOW.plusDays(7).plusHours(1), place);
        MimeMessage mail = Mime.of(
                new OutgoingMessage(
                        "<1@example.dk>",
                        new Envelope(List.of("borger@example.dk"), true, "kontor@example.dk", fromName, null),
                        subject,
                        body,
                        NOW,
                        appointment,
                        false),
                SESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        MimeMessage read = new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(read.getRecipients(Message.RecipientType.TO)).hasSize(1);
        return read;
    }
}
