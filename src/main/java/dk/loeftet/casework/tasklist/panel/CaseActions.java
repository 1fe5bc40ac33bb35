package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.TrustedCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can happen to a case at any time: the citizen gets a job, or the case is closed for a reason. */
@Component
class CaseActions {

    /** Who may say so. */
    static final Role[] ROLES = {Role.CASEWORKER, Role.EDU_AMBASSADOR, Role.TEAM_LEADER};

    private static final int REASON_LENGTH = 2000;

    private final CaseRecords cases;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Clock clock;

    CaseActions(CaseRecords cases, RuntimeService runtimeService, TrustedCalls trusted, Clock clock) {
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.clock = clock;
    }

    @Transactional
    public void gotJob(String caseNumber, LocalDate jobStart, Caller caller) {
        CaseRecord caseRecord = openCase(caseNumber, caller);
        if (jobStart == null) {
            throw new FieldError("jobStart", "Skriv, hvilken dag jobbet starter.");
        }
        LocalDate today = LocalDate.now(clock);
        if (jobStart.isBefore(caseRecord.unemployedSince()) || jobStart.isAfter(today.plusYears(1))) {
            throw new FieldError(
                    "jobStart",
                    "Startdatoen skal ligge efter den dag, borgeren blev ledig, og højst et år frem. Ret datoen.");
        }
        correlate(caseRecord, "citizenGotJob", Map.of("jobStart", jobStart.toString()));
    }

    @Transactional
    public void close(String caseNumber, String reason, Caller caller) {
        CaseRecord caseRecord = openCase(caseNumber, caller);
        if (reason == null || reason.isBlank()) {
            throw new FieldError("reason", "Skriv, hvorfor sagen lukkes.");
        }
        if (reason.length() > REASON_LENGTH) {
            throw new FieldError(
                    "reason", "Begrundelsen må højst fylde " + REASON_LENGTH + " tegn. Skriv den kortere.");
        }
        cases.saveCloseReason(caseRecord, reason.strip());
        correlate(caseRecord, "caseClosed", Map.of());
    }

    private CaseRecord openCase(String caseNumber, Caller caller) {
        caller.mustHaveAny(ROLES);
        CaseRecord caseRecord = cases.byNumber(caseNumber)
                .orElseThrow(() -> new NotFound("Der er ingen sag med dette nummer. Kontrollér sagsnummeret."));
        caller.mustWorkIn(caseRecord.officeId());
        if (!caseRecord.isOpen()) {
            throw new CaseMayNotMove("Sagen er allerede lukket. Genindlæs opgavelisten.");
        }
        return caseRecord;
    }

    private void correlate(CaseRecord caseRecord, String message, Map<String, Object> variables) {
        try {
            trusted.call(() -> runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseRecord.caseNumber())
                    .setVariables(variables)
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException nobodyListens) {
            throw new CaseMayNotMove(
                    "Det kan ikke lade sig gøre, hvor sagen står nu. Genindlæs opgavelisten, og se, hvor sagen er nået til.");
        }
    }
}
