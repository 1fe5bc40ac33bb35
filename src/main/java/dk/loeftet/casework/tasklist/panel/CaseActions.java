package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.control.StandingAt;
import dk.loeftet.casework.control.pause.Pausing;
import dk.loeftet.casework.control.reopen.MunicipalityChange;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.outcome.CaseEnding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final CaseFiles files;
    private final Pausing pausing;
    private final StandingAt standing;
    private final MunicipalityChange municipalities;
    private final Journal journal;
    private final List<CaseEnding> endings;
    private final Clock clock;

    CaseActions(
            CaseRecords cases,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            CaseFiles files,
            Pausing pausing,
            StandingAt standing,
            MunicipalityChange municipalities,
            Journal journal,
            List<CaseEnding> endings,
            Clock clock) {
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.files = files;
        this.pausing = pausing;
        this.standing = standing;
        this.municipalities = municipalities;
        this.journal = journal;
        this.endings = List.copyOf(endings);
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
        correlate(caseRecord, caller, "citizenGotJob", Map.of("jobStart", jobStart.toString()));
    }

    /**
     * Closes the case.
     *
     * @param wish why, in words and as a choice
     * @return what has become of a case whose citizen has moved; empty otherwise
     */
    @Transactional
    public Optional<HandedOver> close(String caseNumber, CaseActionController.Close wish, Caller caller) {
        CaseRecord caseRecord = openCase(caseNumber, caller);
        String reason = wish.reason();
        if (reason == null || reason.isBlank()) {
            throw new FieldError("reason", "Skriv, hvorfor sagen lukkes.");
        }
        if (reason.length() > REASON_LENGTH) {
            throw new FieldError(
                    "reason", "Begrundelsen må højst fylde " + REASON_LENGTH + " tegn. Skriv den kortere.");
        }
        CloseCause cause = CloseCause.of(wish.cause());
        CaseFile file = files.byNumber(caseNumber).orElseThrow();
        Office office = cause == CloseCause.MOVED
                ? municipalities.officeOf(wish.municipality(), file).orElse(null)
                : null;
        Stage stage = standing.of(file).orElse(null);
        cases.saveCloseReason(caseRecord, reason.strip());
        correlate(
                caseRecord,
                caller,
                "caseClosed",
                cause == CloseCause.OTHER ? Map.of() : Map.of(CloseCause.VARIABLE, cause.code()));
        if (cause != CloseCause.MOVED) {
            return Optional.empty();
        }
        return Optional.of(
                office == null
                        ? handedOverInWriting(caseNumber, municipalities.handover(file, stage), caller)
                        : municipalities
                                .continueIn(office, caseNumber, stage, caller.userId())
                                .map(number -> new HandedOver(number, office.name(), null))
                                .orElseThrow(() -> new CaseMayNotMove(
                                        "Borgeren har allerede en åben sag. Luk sagen uden flytning.")));
    }

    /** The text stays with the case: the window that shows it may be closed before it is copied. */
    private HandedOver handedOverInWriting(String caseNumber, String note, Caller caller) {
        journal.add(caseNumber, "Overdragelse til ny kommune", note, caller.userId());
        return new HandedOver(null, null, note);
    }

    /** What may be chosen when the case is closed. */
    CloseChoices closeChoices(String caseNumber, Caller caller) {
        openCase(caseNumber, caller);
        return new CloseChoices(
                CloseCause.choices(),
                municipalities.others(files.byNumber(caseNumber).orElseThrow()));
    }

    private CaseRecord openCase(String caseNumber, Caller caller) {
        caller.mustHaveAny(ROLES);
        CaseRecord caseRecord = cases.byNumber(caseNumber)
                .filter(one -> caller.worksIn(one.officeId()))
                .orElseThrow(() -> new NotFound("Der er ingen sag med dette nummer. Kontrollér sagsnummeret."));
        if (!caseRecord.isOpen()) {
            throw new CaseMayNotMove("Sagen er allerede lukket. Genindlæs opgavelisten.");
        }
        return caseRecord;
    }

    private void correlate(CaseRecord caseRecord, Caller caller, String message, Map<String, Object> variables) {
        // A case that stands still hears nothing.
        files.byNumber(caseRecord.caseNumber()).ifPresent(file -> pausing.resume(file, caller.userId()));
        // The message interrupts all that runs before the model comes to its end.
        boolean died = CloseCause.DEAD.code().equals(variables.get(CloseCause.VARIABLE));
        endings.forEach(ending -> ending.ends(caseRecord.caseNumber(), died));
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
