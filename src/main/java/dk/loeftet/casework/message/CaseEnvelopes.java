package dk.loeftet.casework.message;

import dk.loeftet.casework.office.OfficeContact;
import dk.loeftet.extension.notification.Envelope;
import dk.loeftet.extension.notification.Envelopes;
import dk.loeftet.extension.notification.OutboxMessage;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Addresses of citizens, partners and colleagues. A role without a named person is everybody of the office who has it. */
@Component
class CaseEnvelopes implements Envelopes {

    private final JdbcClient jdbc;
    private final OfficeOfMessage offices;
    private final IdentityService identityService;

    CaseEnvelopes(JdbcClient jdbc, OfficeOfMessage offices, IdentityService identityService) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.identityService = identityService;
    }

    @Override
    public Envelope of(OutboxMessage message) {
        OfficeContact office = offices.of(message);
        RecipientGroup group = RecipientGroup.of(message.recipientKind());
        List<String> to = switch (group) {
            case BORGER -> citizen(message.recipientId());
            case PARTNER -> partner(message.recipientId());
            case MYNDIGHED -> List.of();
            case MEDARBEJDER -> colleagues(message, office);
        };
        if (office.email() == null) {
            throw new NoSender();
        }
        return new Envelope(to, group.isOutside(), office.email(), office.name(), office.id());
    }

    private List<String> citizen(@Nullable String personId) {
        return personId == null
                ? List.of()
                : given(jdbc.sql("select email from person where id = :id")
                        .param("id", UUID.fromString(personId))
                        .query(String.class)
                        .list());
    }

    /** The partner's own mailbox, else the first of its people who has one. */
    private List<String> partner(@Nullable String partnerId) {
        return partnerId == null
                ? List.of()
                : given(jdbc.sql("""
                                select coalesce(p.email, (select min(c.email) from partner_contact c
                                  where c.partner_id = p.id)) from partner p where p.id = :id
                                """).param("id", partnerId).query(String.class).list());
    }

    private List<String> colleagues(OutboxMessage message, OfficeContact office) {
        UserQuery users = identityService.createUserQuery();
        users = message.recipientId() != null
                ? users.userId(message.recipientId())
                : users.memberOfGroup(message.recipientKind()).memberOfTenant(office.id());
        return given(users.list().stream().map(User::getEmail).toList());
    }

    private static List<String> given(List<String> addresses) {
        return addresses.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** The office has no address to send from. */
    private static final class NoSender extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoSender() {
            super("Kontoret har ingen mailadresse. Skriv den under loeftet.offices.");
        }
    }
}
