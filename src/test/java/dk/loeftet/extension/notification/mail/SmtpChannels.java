package dk.loeftet.extension.notification.mail;

import dk.loeftet.extension.notification.MessageChannel;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The channel to a server on this machine, for tests. */
public final class SmtpChannels {

    private SmtpChannels() {}

    /**
     * Opens it.
     *
     * @param timeoutMillis how long a silent server is waited for
     */
    public static MessageChannel to(int port, int timeoutMillis) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(timeoutMillis));
        sender.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
        return new SmtpChannel(sender);
    }
}
