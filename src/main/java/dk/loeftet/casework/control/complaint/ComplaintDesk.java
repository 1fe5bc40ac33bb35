package dk.loeftet.casework.control.complaint;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseVariables;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.decision.DecisionAfterClosing;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a complaint begin that the case itself does not listen for, because it is closed or was moved away from its
 * decision: it runs by itself under the number of the case.
 */
@Service
public class ComplaintDesk {

    private static final String MODEL = "klage";
    private static final String MESSAGE = "complaintReceived";
    private static final String RECEIVED = "receivedOn";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final CaseAccess access;
    private final CaseInstances instances;
    private final ComplainableDecisions decisions;
    private final DecisionAfterClosing facts;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final TrustedCalls trusted;
    private final Journal journal;
    private final Clock clock;

    ComplaintDesk(
            CaseAccess access,
            CaseInstances instances,
            ComplainableDecisions decisions,
            DecisionAfterClosing facts,
            RuntimeService runtimeService,
            HistoryService historyService,
            TrustedCalls trusted,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.instances = instances;
        this.decisions = decisions;
        this.facts = facts;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.trusted = trusted;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the caller may register a complaint in the case as it is now. */
    public boolean isOpenTo(CaseFile file, Caller caller) {
        return caller.hasAny(CaseRoles.reopeners())
                && decisions.of(file.id()).isPresent()
                && obstacle(file).isEmpty();
    }

    /** Begins with the task in which the complaint is written down. */
    @Transactional
    public void register(String caseNumber, @Nullable String receivedOn, Caller caller) {
        CaseFile file = access.forChange(caseNumber, caller, CaseRoles.reopeners());
        obstacle(file).ifPresent(why -> {
            throw new NotPossibleNow(why);
        });
        ComplainableDecisions.Decision decision = decisions
                .of(file.id())
                .orElseThrow(() -> new NotPossibleNow(
                        "Sagen har ingen afgørelse, der kan klages over. Borgeren har fået fuldt medhold,"
                                + " Ankestyrelsen har afgjort klagen, eller der er ikke truffet afgørelse."));
        LocalDate received = received(receivedOn, decision);
        Map<String, Object> known = new HashMap<>(decision.asVariables());
        known.putAll(facts.inForce(caseNumber));
        known.put(CaseVariables.OFFICE_ID, file.officeId());
        known.put("complaintReceivedOn", received.toString());
        known.put("besideTheCase", true);
        known.put("caseClosed", !file.isOpen());
        trusted.call(() -> runtimeService
                .createProcessInstanceByKey(MODEL)
                .processDefinitionWithoutTenantId()
                .businessKey(caseNumber)
                .setVariables(known)
                .execute());
        journal.add(caseNumber, "Borgeren har klaget", "Klagen er modtaget " + DAY.format(received), caller.userId());
    }

    private LocalDate received(@Nullable String typed, ComplainableDecisions.Decision decision) {
        String cure = "Skriv, hvilken dag klagen er modtaget.";
        LocalDate received = Typed.date(RECEIVED, typed, cure);
        if (received == null) {
            throw new InvalidInput(RECEIVED, cure);
        }
        if (received.isAfter(LocalDate.now(clock))) {
            throw new InvalidInput(RECEIVED, "Klagen kan ikke være modtaget senere end i dag. Ret datoen.");
        }
        if (received.isBefore(
                decision.decidedAt().atZoneSameInstant(clock.getZone()).toLocalDate())) {
            throw new InvalidInput(RECEIVED, "Klagen kan ikke være modtaget, før afgørelsen blev truffet. Ret datoen.");
        }
        return received;
    }

    private Optional<String> obstacle(CaseFile file) {
        if (file.isOpen() && listens(file)) {
            return Optional.of("Klagefristen løber i sagen. Vælg »Der er sket noget« og »Borgeren har klaget«.");
        }
        if (instances.of(file.caseNumber()).stream()
                .anyMatch(instance -> instance.getProcessDefinitionId().startsWith(MODEL + ":"))) {
            return Optional.of("Der er allerede en klage til behandling i sagen. Find dens opgave i opgavelisten.");
        }
        // The model writes to the citizen.
        return hasDied(file)
                ? Optional.of("Borgeren er død. Behandl en klage fra boet uden om systemet.")
                : Optional.empty();
    }

    private boolean listens(CaseFile file) {
        return instances.of(file.caseNumber()).stream()
                .anyMatch(instance -> trusted.call(() -> runtimeService
                                .createEventSubscriptionQuery()
                                .eventType("message")
                                .eventName(MESSAGE)
                                .processInstanceId(instance.getId())
                                .count())
                        > 0);
    }

    private boolean hasDied(CaseFile file) {
        return file.processInstanceId() != null
                && trusted.call(() -> historyService
                                .createHistoricVariableInstanceQuery()
                                .processInstanceId(file.processInstanceId())
                                .variableValueEquals("closeCause", "doed")
                                .count())
                        > 0;
    }
}
