package dk.loeftet.extension.notification.dispatch;

import com.zaxxer.hikari.HikariDataSource;
import dk.loeftet.extension.notification.Appointments;
import dk.loeftet.extension.notification.ChannelChoice;
import dk.loeftet.extension.notification.Envelope;
import dk.loeftet.extension.notification.MessageChannel;
import dk.loeftet.extension.notification.MessageFacts;
import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import dk.loeftet.extension.notification.Texts;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that sends, on one database and with one channel, without an engine and without Spring Boot. */
final class PostOffice {

    /** What the texts say; {@code hul} has a placeholder that nobody knows for this message. */
    static final Map<String, String> TEXTS = Map.of(
            "hilsen", "# Hej {{navn}}\n\nKære {{navn}}. Æbler, øller og ål koster 5 €.",
            "hul", "# Hul\n\nHer mangler {{hul}}.",
            "moede", "---\ntype: indkaldelse\nkalender: indkald\n---\n# Mød op\n\nKom, {{navn}}.",
            "aflyst", "---\ntype: indkaldelse\nkalender: aflys\n---\n# Aflyst\n\nBliv hjemme, {{navn}}.",
            "samlet-besked", "# {{antal}} beskeder\n\n{{punkter}}",
            "signatur", "# Under alle\n\nVenlig hilsen\nKontoret, telefon 12345678");

    static final DispatchSettings SETTINGS = new DispatchSettings(
            Duration.ofSeconds(1),
            1,
            5,
            Duration.ofMinutes(5),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
            LocalTime.of(8, 0),
            LocalTime.of(18, 0));

    final DataSource database;
    final JdbcClient jdbc;
    final Outbox outbox;
    final Dispatcher dispatcher;
    private final Clock clock;

    PostOffice(
            DataSource database,
            Path folder,
            MessageChannel channel,
            Appointments appointments,
            DispatchSettings settings,
            Clock clock) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.outbox = Texts.outbox(database, clock);
        this.clock = clock;
        MessageTemplates templates = Texts.written(folder, TEXTS);
        dispatcher = new Dispatcher(
                new SendingQueue(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)), clock),
                new Composer(new MessageRenderer(templates, List.of(new Names()))),
                new Routes(
                        (kind, recipientKind, recipientId) -> new ChannelChoice.Choice("NEMSMS", OutboxMessage.MAIL),
                        List.of(channel)),
                PostOffice::envelope,
                templates,
                appointments,
                new SendingHours(
                        new WorkingCalendar(Set.of(MonthDay.of(12, 24)), (year, calendar) -> Set.of()),
                        settings.sendFrom(),
                        settings.sendUntil()),
                settings,
                clock);
    }

    /** An empty database with our tables, made by our migrations. */
    static HikariDataSource database(String url, String user) {
        HikariDataSource database = connect(url, user);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/extension")
                .load()
                .migrate();
        return database;
    }

    static HikariDataSource connect(String url, String user) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(url);
        database.setUsername(user);
        database.setMaximumPoolSize(6);
        database.setMinimumIdle(0);
        return database;
    }

    OutboxMessage queue(String template, String recipient) {
        return queue(template, recipient, null);
    }

    OutboxMessage queue(String template, String recipient, String bundle) {
        OutboxMessage message = OutboxMessage.toEmployee(
                template,
                recipient.startsWith("uden") ? "borger" : "medarbejder",
                recipient,
                OffsetDateTime.now(clock),
                "2026-000001",
                null,
                null,
                null,
                UUID.randomUUID().toString(),
                bundle);
        outbox.addAll(List.of(message));
        return message;
    }

    String status(OutboxMessage message) {
        return text(message, "select status from outbox where id = :id");
    }

    String error(OutboxMessage message) {
        return text(message, "select last_error from outbox where id = :id");
    }

    String body(OutboxMessage message) {
        return text(message, "select body from outbox where id = :id");
    }

    OffsetDateTime nextAttempt(OutboxMessage message) {
        return jdbc.sql("select next_attempt_at from outbox where id = :id")
                .param("id", message.id())
                .query(OffsetDateTime.class)
                .single();
    }

    private String text(OutboxMessage message, String statement) {
        return jdbc.sql(statement)
                .param("id", message.id())
                .query((row, index) -> String.valueOf(row.getString(1)))
                .single();
    }

    private static Envelope envelope(OutboxMessage message) {
        boolean outside = message.recipientKind().equals("borger");
        return new Envelope(
                outside ? List.of() : List.of(message.recipientId() + "@proeve.example"),
                outside,
                "kontor@proeve.example",
                "Kontoret på øen",
                null);
    }

    private static final class Names implements MessageFacts {

        @Override
        public List<Placeholder> placeholders() {
            return List.of(
                    new Placeholder("navn", "modtagerens navn", "alle beskeder"),
                    new Placeholder("hul", "noget, ingen ved", "ingen beskeder"));
        }

        @Override
        public Map<String, String> of(OutboxMessage message) {
            return new HashMap<>(Map.of("navn", message.recipientId()));
        }
    }
}
