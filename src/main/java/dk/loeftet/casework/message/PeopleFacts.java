package dk.loeftet.casework.message;

import dk.loeftet.casework.access.UserNames;
import dk.loeftet.extension.notification.MessageFacts;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The recipient, the case, and the people and dates that stand on it. */
@Component
class PeopleFacts implements MessageFacts {

    private static final String CASE = "beskeder i en sag";

    private final JdbcClient jdbc;
    private final UserNames users;

    PeopleFacts(JdbcClient jdbc, UserNames users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("navn", "modtagerens navn", "alle beskeder til en bestemt modtager"),
                new Placeholder("sagsnummer", "sagens nummer", CASE),
                new Placeholder(
                        "ambassadoer", "sagens uddannelsesambassadør, eller kontoret, når ingen er valgt", CASE),
                new Placeholder("sagsbehandler", "sagens sagsbehandler, eller kontoret, når ingen er valgt", CASE),
                new Placeholder("uddannelse", "den valgte uddannelse", CASE),
                new Placeholder("skole", "den valgte skole", CASE),
                new Placeholder("startdato", "dagen, hvor uddannelsen begynder", CASE));
    }

    @Override
    public Map<String, String> of(OutboxMessage message) {
        Values values = new Values().put("navn", name(message)).put("sagsnummer", message.businessKey());
        if (message.businessKey() != null) {
            jdbc.sql("""
                            select c.ambassador, c.adviser, o.name as office, e.name as education, s.name as school,
                              (select p.starts_on from education_plan p where p.case_id = c.id
                               order by p.agreed_at desc fetch first 1 row only) as starts_on
                            from case_file c join office o on o.id = c.office_id left join education e on e.id = c.education_id
                              left join partner s on s.id = c.school_id
                            where c.case_number = :caseNumber
                            """)
                    .param("caseNumber", message.businessKey())
                    .query(OnCase.class)
                    .optional()
                    .ifPresent(row -> values.put("ambassadoer", nameOr(row.ambassador(), row.office()))
                            .put("sagsbehandler", nameOr(row.adviser(), row.office()))
                            .put("uddannelse", row.education())
                            .put("skole", row.school())
                            .put("startdato", row.startsOn()));
        }
        return values.known();
    }

    /** Where no rule names anybody, the office is the one to call: a letter is not held up by it. */
    private String nameOr(@Nullable String userId, String office) {
        String name = users.of(userId);
        return name == null ? office : name;
    }

    private @Nullable String name(OutboxMessage message) {
        if (message.recipientId() == null) {
            return null;
        }
        return switch (RecipientGroup.of(message.recipientKind())) {
            case BORGER ->
                jdbc.sql("select first_name || ' ' || last_name from person where id = :id")
                        .param("id", UUID.fromString(message.recipientId()))
                        .query(String.class)
                        .optional()
                        .orElse(null);
            case PARTNER ->
                jdbc.sql("select name from partner where id = :id")
                        .param("id", message.recipientId())
                        .query(String.class)
                        .optional()
                        .orElse(null);
            case MYNDIGHED -> "Ankestyrelsen";
            case MEDARBEJDER -> users.of(message.recipientId());
        };
    }

    private record OnCase(
            @Nullable String ambassador,
            @Nullable String adviser,
            String office,
            @Nullable String education,
            @Nullable String school,
            @Nullable LocalDate startsOn) {}
}
