package dk.loeftet.extension.notification.mail;

import dk.loeftet.extension.notification.Envelope;
import dk.loeftet.extension.notification.MessageChannel;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.OutgoingMessage;
import dk.loeftet.extension.notification.SendingFailed;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Lays mails into a folder instead of sending them: for a demonstration, where nobody must get anything. */
class FolderChannel implements MessageChannel {

    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    FolderChannel(Path folder) {
        this.folder = folder;
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
        String name = message.messageId().replaceAll("[^A-Za-z0-9-]", "_");
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, name, ".tmp");
            try (OutputStream file = Files.newOutputStream(written)) {
                Mime.of(message, session).writeTo(file);
            }
            // Whole or not at all, and once however often it is sent.
            Files.move(written, folder.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notWritten) {
            throw new SendingFailed(SendingFailed.CONNECTION, false);
        } catch (MessagingException notAnAddress) {
            throw new SendingFailed(SendingFailed.RECIPIENT_REFUSED, true);
        }
    }
}
