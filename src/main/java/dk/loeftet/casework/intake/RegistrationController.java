package dk.loeftet.casework.intake;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.cases.CaseOpening;
import dk.loeftet.casework.cases.OpenedCase;
import dk.loeftet.casework.cases.Registration;
import dk.loeftet.casework.cases.Source;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers one person, under the same rules as a list. An a-kasse may report its members here too. */
@RestController
@RequestMapping("/api/cases")
class RegistrationController {

    private final RegistrationDesk desk;
    private final CaseOpening opening;
    private final Partners partners;
    private final Callers callers;

    RegistrationController(RegistrationDesk desk, CaseOpening opening, Partners partners, Callers callers) {
        this.desk = desk;
        this.opening = opening;
        this.partners = partners;
        this.callers = callers;
    }

    @PostMapping
    Answer register(@RequestBody Map<String, Object> submitted) {
        Registrar registrar = registrar(callers.current());
        RegistrationCheck.Checked checked = desk.checkFor(registrar).check(SubmittedFields.read(submitted));
        if (checked.registration() == null) {
            throw new RegistrationRefused(checked.errors());
        }
        OpenedCase opened = open(checked.registration());
        if (registrar.akasseId() != null) {
            return new Answer(null, "received", List.of());
        }
        return opened.started()
                ? new Answer(opened.caseNumber(), "started", Notices.of(checked.registration()))
                : new Answer(maySee(registrar, opened) ? opened.caseNumber() : null, "alreadyKnown", List.of());
    }

    private OpenedCase open(Registration registration) {
        try {
            return opening.open(registration);
        } catch (RuntimeException failure) {
            throw RegistrationFailed.because(failure);
        }
    }

    private Registrar registrar(Caller caller) {
        if (caller.hasAny(IntakeController.REGISTRARS)) {
            return new Registrar(caller, Source.PAGE, null);
        }
        caller.mustHaveAny(Role.FUND_ADVISER);
        String akasse = partners.ofKind(Partner.AKASSE).stream()
                .map(Partner::id)
                .filter(caller.groups()::contains)
                .findFirst()
                .orElseThrow(AccessDenied::new);
        return new Registrar(caller, Source.AKASSE, akasse);
    }

    /** That somebody is known may be told inside the municipality, in which case of another office not. */
    private static boolean maySee(Registrar registrar, OpenedCase opened) {
        return registrar.caller().worksIn(opened.officeId());
    }

    /**
     * What became of the registration.
     *
     * @param caseNumber null when the person is known from a case that the caller may not see
     * @param status {@code started} or {@code alreadyKnown}; always {@code received} for an a-kasse, which must not
     *     learn, not even by asking twice, who is known to a job centre
     * @param notices what somebody should look at
     */
    record Answer(@Nullable String caseNumber, String status, List<FieldError> notices) {}
}
