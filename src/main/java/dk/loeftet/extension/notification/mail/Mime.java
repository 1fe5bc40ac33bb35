package dk.loeftet.extension.notification.mail;

import dk.loeftet.extension.notification.OutgoingMessage;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Writes a message as a mail: plain text in UTF-8, with the invitation as the other form of the same. */
final class Mime {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Mime() {}

    static MimeMessage of(OutgoingMessage message, Session session) throws MessagingException {
        MimeMessage mail = new KeepsItsId(session, message.messageId());
        mail.setFrom(sender(message));
        mail.setReplyTo(new InternetAddress[] {sender(message)});
        for (String address : message.envelope().to()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        mail.setSubject(oneLine(message.subject()), UTF_8);
        mail.setSentDate(Date.from(message.date().toInstant()));
        // No answers of machines to machines.
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        parts.addBodyPart(text);
        if (message.appointment() != null) {
            parts.addBodyPart(invitation(message));
        }
        mail.setContent(parts);
        mail.saveChanges();
        return mail;
    }

    /** A line break in what somebody typed would begin the next header of the mail. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static MimeBodyPart invitation(OutgoingMessage message) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(Invitation.of(message), UTF_8, "calendar");
        part.setHeader(
                "Content-Type", "text/calendar; charset=UTF-8; method=" + (message.cancelled() ? "CANCEL" : "REQUEST"));
        return part;
    }

    private static InternetAddress sender(OutgoingMessage message) throws AddressException {
        InternetAddress sender = new InternetAddress(message.envelope().from(), true);
        try {
            sender.setPersonal(oneLine(message.envelope().fromName()), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sender;
    }

    /** Saving changes would give a mail a new Message-ID each time. */
    private static final class KeepsItsId extends MimeMessage {

        private final String messageId;

        KeepsItsId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
