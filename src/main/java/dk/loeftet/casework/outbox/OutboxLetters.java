package dk.loeftet.casework.outbox;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
              o.recipient_id, o.sent_at, o.sent_as, o.next_attempt_at, o.last_error, c.office_id
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
    private final UserNames users;

    OutboxLetters(JdbcClient jdbc, Outbox outbox, MessageRenderer renderer, UserNames users) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.renderer = renderer;
        this.users = users;
    }

    /** The latest messages, of one case and one status where they are given. */
    List<Letter> of(Caller caller, @Nullable String caseNumber, @Nullable String status) {
        List<Row> rows = jdbc.sql(ROWS + """
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
                .list();
        Map<String, String> employees = new HashMap<>();
        return onePerMail(rows).stream()
                .map(row -> shown(row, caller, employees))
                .toList();
    }

    /** What went out as one mail, about several cases perhaps, is shown as one. */
    private static List<Row> onePerMail(List<Row> rows) {
        Map<String, Row> mails = new LinkedHashMap<>();
        rows.forEach(row -> mails.merge(row.mail(), row, Row::and));
        return List.copyOf(mails.values());
    }

    /** One message, if it is the caller's to see. */
    Optional<Letter> byId(UUID id, Caller caller) {
        return jdbc.sql(ROWS + "where o.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .filter(row -> row.officeId() == null ? caller.isAdministrator() : caller.worksIn(row.officeId()))
                .map(row -> shown(row, caller, new HashMap<>()));
    }

    /** @param employees names that were asked for already */
    private Letter shown(Row row, Caller caller, Map<String, String> employees) {
        RenderedMessage text = row.subject() != null
                ? new RenderedMessage(row.subject(), row.body() == null ? "" : row.body())
                : outbox.byId(row.id()).map(this::preview).orElse(new RenderedMessage("", ""));
        return new Letter(
                row.id(),
                row.businessKey(),
                row.isToEmployee()
                        ? employees.computeIfAbsent(row.recipientId(), users::of)
                        : RECIPIENTS.getOrDefault(row.recipientKind(), "Medarbejderen"),
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
            @Nullable String recipientId,
            @Nullable String channel,
            String status,
            @Nullable String subject,
            @Nullable String body,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable String sentAs,
            @Nullable OffsetDateTime nextAttemptAt,
            @Nullable String lastError,
            @Nullable String officeId) {

        boolean isToEmployee() {
            return "medarbejder".equals(recipientKind) && recipientId != null;
        }

        String mail() {
            return OutboxMessage.SENT.equals(status) && sentAs != null ? sentAs : id.toString();
        }

        Row and(Row other) {
            return new Row(
                    id,
                    Objects.equals(businessKey, other.businessKey) ? businessKey : null,
                    recipientKind,
                    recipientId,
                    channel,
                    status,
                    subject,
                    body,
                    createdAt,
                    sentAt,
                    sentAs,
                    nextAttemptAt,
                    lastError,
                    officeId);
        }
    }
}
