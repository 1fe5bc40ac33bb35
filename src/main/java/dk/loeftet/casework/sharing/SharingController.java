package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.extension.web.InvalidInput;
import dk.loeftet.extension.web.NotHere;
import dk.loeftet.extension.web.TypedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** With whom a case is shared and why, and the buttons that begin and end it. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/sharing")
class SharingController {

    private final Callers callers;
    private final SharingBases bases;
    private final Sharing sharing;
    private final StoppedTasks stopped;
    private final UserNames userNames;

    SharingController(Callers callers, SharingBases bases, Sharing sharing, StoppedTasks stopped, UserNames userNames) {
        this.callers = callers;
        this.bases = bases;
        this.sharing = sharing;
        this.stopped = stopped;
        this.userNames = userNames;
    }

    @GetMapping
    ResponseEntity<Shared> ofCase(@PathVariable String caseNumber) {
        Caller caller = callers.current();
        if (!caller.isInternal()) {
            throw new AccessDenied();
        }
        if (!existsFor(caller, caseNumber)) {
            throw new NotHere();
        }
        return ResponseEntity.ok(new Shared(
                caller.hasAny(Sharing.ROLES),
                caller.hasAny(Sharing.ROLES) && bases.isOpen(caseNumber),
                bases.ofCase(caseNumber).stream().map(this::shown).toList(),
                stopped.of(caseNumber),
                bases.earlier(caseNumber)));
    }

    @PostMapping("/{kind}")
    ResponseEntity<Void> record(
            @PathVariable String caseNumber, @PathVariable String kind, @RequestBody NewBasis body) {
        Caller caller = callers.current();
        caller.mustHaveAny(Sharing.ROLES);
        if (!existsFor(caller, caseNumber)) {
            throw new NotHere();
        }
        sharing.record(
                caseNumber,
                partner(kind),
                new Sharing.Wish(body.basis(), body.reference(), date("givenOn", body.givenOn())),
                caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{kind}/withdraw")
    ResponseEntity<Void> withdraw(
            @PathVariable String caseNumber, @PathVariable String kind, @RequestBody Withdrawal body) {
        Caller caller = callers.current();
        caller.mustHaveAny(Sharing.ROLES);
        if (!existsFor(caller, caseNumber)) {
            throw new NotHere();
        }
        sharing.withdraw(caseNumber, partner(kind), date("withdrawnOn", body.withdrawnOn()), caller);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> refused(SharingRefused refused) {
        return Map.of("message", refused.getMessage());
    }

    private boolean existsFor(Caller caller, String caseNumber) {
        return bases.officeOf(caseNumber).filter(caller::worksIn).isPresent();
    }

    private Basis shown(SharingBasis basis) {
        return new Basis(
                basis.partnerKind(),
                basis.basis(),
                basis.reference(),
                basis.givenOn(),
                Journal.SYSTEM.equals(basis.recordedBy()) ? null : userNames.of(basis.recordedBy()),
                basis.inForce(),
                basis.withdrawnOn(),
                userNames.of(basis.withdrawnBy()));
    }

    private static SharingPartner partner(String kind) {
        return SharingPartner.ofKind(kind)
                .orElseThrow(
                        () -> new InvalidInput("kind", "Modtageren kendes ikke. Brug skole, akasse eller virksomhed."));
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        return TypedDate.of(field, text, "Skriv en dato, der findes. Vælg den i kalenderen.");
    }

    /**
     * The sharing of a case.
     *
     * @param mayWithdraw whether the caller may end it
     * @param mayRecord whether the caller may record a basis
     * @param stopped open tasks of partners who may no longer see them
     * @param earlier what other cases of the person are shared on
     */
    record Shared(
            boolean mayWithdraw,
            boolean mayRecord,
            List<Basis> bases,
            List<StoppedTask> stopped,
            List<EarlierBasis> earlier) {}

    /** One basis as the browser gets it, with names for user ids; nobody where it was recorded by itself. */
    record Basis(
            String kind,
            String basis,
            String reference,
            LocalDate givenOn,
            @Nullable String recordedBy,
            boolean inForce,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBy) {}

    record NewBasis(
            @Nullable String basis,
            @Nullable String reference,
            @Nullable String givenOn) {}

    record Withdrawal(@Nullable String withdrawnOn) {}
}
