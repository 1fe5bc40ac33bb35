package dk.loeftet.extension.notification;

import dk.loeftet.extension.model.PathwayFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens what is closed to other rooms, for tests: texts from a folder, and an outbox. */
public final class Texts {

    private Texts() {}

    /** Writes texts as an owner would, and reads them. */
    public static MessageTemplates written(Path root, Map<String, String> texts) {
        try {
            Path folder = Files.createDirectories(root.resolve("processes/proeve/messages"));
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Files.writeString(folder.resolve(text.getKey() + ".md"), text.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MessageTemplates(new PathwayFiles(root));
    }

    /** The outbox of a database. */
    public static Outbox outbox(javax.sql.DataSource database, Clock clock) {
        return new Outbox(JdbcClient.create(database), new JdbcTemplate(database), clock);
    }
}
