package dk.loeftet.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server on a port of its own, which can be away for a while and come back there. */
public final class MailServer implements AutoCloseable {

    private final ServerSetup setup;
    private GreenMail server;

    /** Starts one. */
    public MailServer() {
        this.setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        up();
    }

    /** A port on which nobody listens. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return setup.getPort();
    }

    /** Starts it on the same port, with an empty mailbox. */
    public void up() {
        server = new GreenMail(setup);
        server.start();
    }

    /** Nobody answers any more. */
    public void down() {
        server.stop();
    }

    /** What it has taken over. */
    public List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** The Message-IDs of what it has taken over, doubles included. */
    public List<String> messageIds() {
        return received().stream().map(MailServer::messageId).toList();
    }

    /** The first recipient. */
    public static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
