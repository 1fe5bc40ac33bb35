package dk.loeftet.extension.notification.mail;

import dk.loeftet.extension.notification.Envelope;
import dk.loeftet.extension.notification.MessageChannel;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.OutgoingMessage;
import dk.loeftet.extension.notification.SendingFailed;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the server of {@code spring.mail}. */
class SmtpChannel implements MessageChannel {

    private static final String TIMEOUT = "10000";

    private final JavaMailSenderImpl sender;

    /** @param sender gets time limits where the settings have none: without them a silent server holds a thread for ever */
    SmtpChannel(JavaMailSenderImpl sender) {
        this.sender = sender;
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            sender.getJavaMailProperties().putIfAbsent("mail.smtp." + limit, TIMEOUT);
        }
    }

    @Override
    public String name() {
        return OutboxMessage.MAIL;
    }

    @Override
    public boolean reaches(Envelope envelope) {
        return !envelope.to().isEmpty();
    }

    @Override
    public void send(OutgoingMessage message) throws SendingFailed {
        MimeMessage mail;
        try {
            mail = Mime.of(message, sender.getSession());
        } catch (MessagingException notAnAddress) {
            throw new SendingFailed(SendingFailed.RECIPIENT_REFUSED, true);
        }
        try {
            sender.send(mail);
        } catch (MailException failed) {
            throw SmtpAnswer.failure(failed);
        }
    }
}
