package dk.loeftet.extension.notification.mail;

import dk.loeftet.extension.notification.SendingFailed;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads from the server's answer whether to try again: five hundred and more is a final no (RFC 5321). */
final class SmtpAnswer {

    private static final int FINAL = 500;
    // The server wants us to log in, or to do it otherwise: a matter of our settings, not of this message.
    private static final int LOGIN_FIRST = 530;

    private SmtpAnswer() {}

    static SendingFailed failure(MailException failed) {
        Deque<Exception> chain = new ArrayDeque<>();
        if (failed instanceof MailSendException send) {
            chain.addAll(send.getFailedMessages().values());
        }
        SendingFailed refused = null;
        while (!chain.isEmpty()) {
            Exception next = chain.poll();
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= FINAL
                        ? new SendingFailed(SendingFailed.RECIPIENT_REFUSED, true)
                        : new SendingFailed(SendingFailed.LATER, false);
            }
            if (next instanceof SMTPSendFailedException send) {
                refused = ofReturnCode(send.getReturnCode());
            } else if (next instanceof SendFailedException) {
                refused = new SendingFailed(SendingFailed.LATER, false);
            }
            if (next instanceof MessagingException messaging && messaging.getNextException() != null) {
                chain.add(messaging.getNextException());
            }
        }
        return refused != null ? refused : new SendingFailed(SendingFailed.CONNECTION, false);
    }

    private static SendingFailed ofReturnCode(int code) {
        if (code == LOGIN_FIRST) {
            return new SendingFailed(SendingFailed.CONNECTION, false);
        }
        return code >= FINAL
                ? new SendingFailed(SendingFailed.MESSAGE_REFUSED, true)
                : new SendingFailed(SendingFailed.LATER, false);
    }
}
