package dk.loeftet.casework.message;

import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.OfficeContact;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.extension.notification.OutboxMessage;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which office a message comes from: the case's, else the recipient's own, else the first of the house. */
@Component
class OfficeOfMessage {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final IdentityService identityService;

    OfficeOfMessage(JdbcClient jdbc, Offices offices, IdentityService identityService) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.identityService = identityService;
    }

    OfficeContact of(OutboxMessage message) {
        return ofCase(message)
                .or(() -> ofRecipient(message))
                .or(() -> offices.all().stream().map(Office::id).findFirst())
                .flatMap(offices::contact)
                .orElseThrow();
    }

    private Optional<String> ofCase(OutboxMessage message) {
        return message.businessKey() == null
                ? Optional.empty()
                : jdbc.sql("select office_id from case_file where case_number = :caseNumber")
                        .param("caseNumber", message.businessKey())
                        .query(String.class)
                        .optional();
    }

    private Optional<String> ofRecipient(OutboxMessage message) {
        return message.recipientId() == null
                ? Optional.empty()
                : identityService
                        .createTenantQuery()
                        .userMember(message.recipientId())
                        .orderByTenantId()
                        .asc()
                        .listPage(0, 1)
                        .stream()
                        .map(Tenant::getId)
                        .findFirst();
    }
}
