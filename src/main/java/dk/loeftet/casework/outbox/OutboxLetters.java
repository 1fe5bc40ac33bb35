package dk.loeftet.casework.outbox;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The messages of the own offices. What belongs to no case is shown to administrators. */
@Repository
class OutboxLetters {

    /** Those who may have a message sent once more. */
    static final Role[] RESENDERS = {Role.TEAM_LEADER};

    private static final Set<String> RESENDABLE = Set.of(OutboxMessage.DEAD, OutboxMessage.MANUAL);
    private static final int MOST = 200;

    private static final String ROWS = """
            select o.id, o.business_key, o.recipient_kind, o.channel, o.status, o.subject, o.body, o.created_at,
              o.sent_at, o.next_attempt_at, o.last_error, c.office_id
            from outbox o left join case_file c on c.case_number = o.business_key
            """;

    private static final Map<String, String> RECIPIENTS = Map.of(
            "borger", "Borgeren",
            "skole", "Skolen",
            "akasse", "A-kassen",
            "virksomhed", "Virksomheden",
            "ankestyrelsen", "Ankestyrelsen",
            "sagsbehandler", "Sagsbehandleren",
            "uddannelsesambassadoer", "Uddannelsesambassadøren",
            "teamleder", "Teamlederen");

    private static final Map<String, String> PROBLEMS = Map.of(
            "CONNECTION", "Mailserveren svarer ikke.",
            "RECIPIENT_REFUSED", "Mailadressen findes ikke. Ret den, og send igen.",
            "MESSAGE_REFUSED", "Modtagerens mailserver vil ikke have beskeden.",
            "LATER", "Modtagerens mailserver beder om at vente.",
            "NO_ADDRESS", "Der er ingen mailadresse, eller beskeden må ikke sendes med mail.",
            "NO_TEXT", "Beskedens tekst findes ikke længere.");

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MessageRenderer renderer;

    OutboxLetters(JdbcClient jdbc, Outbox outbox, MessageRenderer renderer) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.renderer = renderer;
    }

    /** The latest messages, of one case and one status where they are given. */
    List<Letter> of(Caller caller, @Nullable String caseNumber, @Nullable String status) {
        return jdbc
                .sql(ROWS + """
                        where (cast(:caseNumber as varchar) is null or o.business_key = :caseNumber)
                          and (cast(:status as varchar) is null or o.status = :status)
                          and (:everything = true or c.office_id in (:offices))
                        order by o.created_at desc, o.id fetch first :most rows only
                        """)
                .param("caseNumber", caseNumber)
                .param("status", status)
                .param("everything", caller.isAdministrator())
                .param("offices", caller.offices().isEmpty() ? Set.of("") : caller.offices())
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> shown(row, caller))
                .toList();
    }

    /** One message, if it is the caller's to see. */
    Optional<Letter> byId(UUID id, Caller caller) {
        return jdbc.sql(ROWS + "where o.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .filter(row -> row.officeId() == null ? caller.isAdministrator() : caller.worksIn(row.officeId()))
                .map(row -> shown(row, caller));
    }

    private Letter shown(Row row, Caller caller) {
        RenderedMessage text = row.subject() != null
                ? new RenderedMessage(row.subject(), row.body() == null ? "" : row.body())
                : outbox.byId(row.id()).map(this::preview).orElse(new RenderedMessage("", ""));
        return new Letter(
                row.id(),
                row.businessKey(),
                RECIPIENTS.getOrDefault(row.recipientKind(), "Medarbejderen"),
                row.channel(),
                row.status(),
                text.subject(),
                text.body(),
                row.createdAt(),
                row.sentAt(),
                row.nextAttemptAt(),
                problem(row.lastError()),
                caller.hasAny(RESENDERS) && RESENDABLE.contains(row.status()));
    }

    private RenderedMessage preview(OutboxMessage message) {
        try {
            return renderer.preview(message);
        } catch (RuntimeException textIsGone) {
            return new RenderedMessage(message.template(), "");
        }
    }

    private static @Nullable String problem(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        if (kind.startsWith("MISSING ")) {
            return "Der mangler en oplysning: " + kind.substring("MISSING ".length()) + ".";
        }
        return PROBLEMS.getOrDefault(kind, "Beskeden kunne ikke sendes.");
    }

    private record Row(
            UUID id,
            @Nullable String businessKey,
            String recipientKind,
            @Nullable String channel,
            String status,
            @Nullable String subject,
            @Nullable String body,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime nextAttemptAt,
            @Nullable String lastError,
            @Nullable String officeId) {}
}
