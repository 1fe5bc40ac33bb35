package dk.loeftet.casework.control.pause;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who wants a pause and what was typed. */
@Service
class PauseDesk {

    private final CaseAccess access;
    private final Pausing pausing;
    private final Clock clock;

    PauseDesk(CaseAccess access, Pausing pausing, Clock clock) {
        this.access = access;
        this.pausing = pausing;
        this.clock = clock;
    }

    @Transactional
    public void pause(String caseNumber, PauseController.Wanted wanted, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.workers());
        PauseReason reason = PauseReason.of(wanted.reason() == null ? "" : wanted.reason())
                .orElseThrow(() -> new InvalidInput(
                        "reason", "Vælg, hvorfor sagen sættes på pause: sygdom, orlov, sæson eller andet."));
        LocalDate until = Typed.date("until", wanted.until(), "Skriv, hvor længe pausen varer, som en dato.");
        String fault = PauseDates.fault(until, clock);
        if (fault != null) {
            throw new InvalidInput("until", fault);
        }
        String note = Typed.text("note", wanted.note(), "Notatet");
        pausing.pause(file, reason, note, until, caller.userId());
    }

    @Transactional
    public void resume(String caseNumber, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.workers());
        if (!pausing.resume(file, caller.userId())) {
            throw new NotPossibleNow("Sagen er ikke på pause. Genindlæs sagen.");
        }
    }
}
