package dk.loeftet.casework.control.deadline;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.control.deadline.DeadlineMovePlan.Move;
import dk.loeftet.casework.control.pause.Pauses;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.extension.wait.ledger.DeadlineMoves;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who wants another day for a deadline, gives it, and writes it into the journal. */
@Service
class DeadlineDesk {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.forLanguageTag("da-DK"));

    private final CaseAccess access;
    private final Pauses pauses;
    private final DeadlineMovePlans plans;
    private final DeadlineMoves moves;
    private final Journal journal;

    DeadlineDesk(CaseAccess access, Pauses pauses, DeadlineMovePlans plans, DeadlineMoves moves, Journal journal) {
        this.access = access;
        this.pauses = pauses;
        this.plans = plans;
        this.moves = moves;
        this.journal = journal;
    }

    @Transactional
    public DeadlineMovePlan move(String caseNumber, DeadlineMoveController.Wanted wanted, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.workers());
        if (!CaseRoles.mayMoveDeadlines(file, caller)) {
            throw new AccessDenied();
        }
        boolean preview = Boolean.TRUE.equals(wanted.preview());
        String reason = preview
                ? ""
                : Typed.required("reason", wanted.reason(), "Begrundelsen", "Skriv, hvorfor fristen flyttes.");
        if (pauses.current(file.id()).isPresent()) {
            throw new NotPossibleNow("Sagen er på pause, og dens frister står stille. Genoptag sagen først.");
        }
        DeadlineMovePlan plan = plans.of(file, wanted);
        if (!preview) {
            plan.moves().forEach(one -> moves.move(one.waitId(), one.to(), caller.userId(), reason));
            if (!plan.moves().isEmpty()) {
                journal.add(
                        file.caseNumber(),
                        plan.moves().size() == 1 ? "En frist er flyttet" : "Frister er flyttet",
                        plan.moves().stream().map(DeadlineDesk::line).collect(Collectors.joining("\n"))
                                + "\nBegrundelse: " + reason,
                        caller.userId());
            }
        }
        return plan;
    }

    private static String line(Move move) {
        return move.name() + ": fra " + DAY.format(move.from()) + " til " + DAY.format(move.to());
    }
}
