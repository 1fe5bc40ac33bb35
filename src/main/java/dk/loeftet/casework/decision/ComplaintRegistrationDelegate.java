package dk.loeftet.casework.decision;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.extension.form.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** {@code ${complaintRegistration}}: a complaint as it came in, and whether it came in time. */
@Component("complaintRegistration")
class ComplaintRegistrationDelegate implements JavaDelegate {

    private static final String RECEIVED = "complaintReceivedOn";

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final Clock clock;

    ComplaintRegistrationDelegate(JdbcClient jdbc, CaseFields fields, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        LocalDate received = LocalDate.parse((String) execution.getVariable(RECEIVED));
        if (received.isAfter(LocalDate.now(clock))) {
            throw FormRejected.of(
                    RECEIVED, "Klagen kan ikke være modtaget senere end i dag. Ret feltet »Klagen er modtaget den«.");
        }
        UUID decision = Optional.ofNullable((String) execution.getVariable("decisionId"))
                .map(UUID::fromString)
                .orElse(null);
        if (decidedOn(caseNumber, decision).filter(received::isBefore).isPresent()) {
            throw FormRejected.of(
                    RECEIVED,
                    "Klagen kan ikke være modtaget, før afgørelsen blev truffet. Ret feltet »Klagen er modtaget den«.");
        }
        LocalDate until = Optional.ofNullable((String) execution.getVariable("complaintUntil"))
                .map(LocalDate::parse)
                .orElse(null);
        boolean inTime = until == null || !received.isAfter(until);
        execution.setVariable("complaintInTime", inTime);
        jdbc.sql("""
                        insert into complaint (id, case_id, process_instance_id, received_on, complaint_until, in_time, body,
                          registered_at, decision_id)
                        select :id, id, :instance, :received, :until, :inTime, :body, :now, :decision
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("instance", execution.getProcessInstanceId())
                .param("received", received)
                .param("until", until)
                .param("inTime", inTime)
                .param("decision", decision)
                .param("body", fields.answer(caseNumber, "complaintText").orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
    }

    /** The day of the decision that is complained about; without its id, of the latest. */
    private Optional<LocalDate> decidedOn(String caseNumber, @Nullable UUID decision) {
        return Optional.ofNullable(jdbc.sql("""
                        select max(d.decided_at) from case_decision d join case_file c on c.id = d.case_id
                        where c.case_number = :caseNumber
                          and (cast(:decision as uuid) is null or d.id = cast(:decision as uuid))
                        """)
                        .param("caseNumber", caseNumber)
                        .param("decision", decision)
                        .query(OffsetDateTime.class)
                        .single())
                .map(decided -> decided.atZoneSameInstant(clock.getZone()).toLocalDate());
    }
}
