package dk.loeftet.casework.control.deadline;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.extension.wait.ledger.Wait;
import dk.loeftet.extension.wait.ledger.Waits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a case has waited for and waits for now. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/waits")
class CaseWaitsController {

    private final Callers callers;
    private final CaseAccess access;
    private final Waits waits;

    CaseWaitsController(Callers callers, CaseAccess access, Waits waits) {
        this.callers = callers;
        this.access = access;
        this.waits = waits;
    }

    /** The oldest first; 404 for cases of others. */
    @GetMapping
    List<Shown> waits(@PathVariable String caseNumber) {
        String number = access.seen(caseNumber, callers.current()).caseNumber();
        return waits.ofCase(number).stream().map(Shown::of).toList();
    }

    /**
     * One wait.
     *
     * @param activity the element in its model
     * @param stage the stage of the main process; null outside any
     * @param party the id of the partner who is waited for
     * @param left null while it lasts
     * @param outcome {@code MET}, {@code LATE} or {@code CANCELLED}
     */
    record Shown(
            UUID id,
            String activity,
            @Nullable String name,
            @Nullable String stage,
            @Nullable String waitingOn,
            @Nullable String party,
            boolean planned,
            Instant entered,
            @Nullable Instant due,
            @Nullable Instant left,
            @Nullable String outcome) {

        static Shown of(Wait wait) {
            return new Shown(
                    wait.id(),
                    wait.activity(),
                    wait.name(),
                    wait.stage(),
                    wait.waitingOn(),
                    wait.party(),
                    wait.planned(),
                    wait.entered(),
                    wait.due(),
                    wait.left(),
                    wait.outcome());
        }
    }
}
