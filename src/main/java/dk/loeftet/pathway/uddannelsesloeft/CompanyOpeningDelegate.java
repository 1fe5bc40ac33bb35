package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.casework.opening.CompanyOpening;
import dk.loeftet.casework.opening.CompanyOpenings;
import dk.loeftet.extension.form.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** {@code ${companyOpening}}: the placement or apprenticeship that was found, noted on the case (UA-55). */
@Component("companyOpening")
class CompanyOpeningDelegate implements JavaDelegate {

    private static final String ID = "companyId";
    private static final String NAME = "companyName";

    private final CompanyOpenings openings;
    private final CaseFields fields;
    private final IdentityService identityService;
    private final Clock clock;

    CompanyOpeningDelegate(CompanyOpenings openings, CaseFields fields, IdentityService identityService, Clock clock) {
        this.openings = openings;
        this.fields = fields;
        this.identityService = identityService;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String company = fields.answer(caseNumber, ID).orElse(null);
        String name = fields.answer(caseNumber, NAME).orElse(null);
        if (company == null && name == null) {
            throw FormRejected.of(NAME, "Vælg virksomheden på listen, eller skriv dens navn.");
        }
        openings.note(
                caseNumber,
                new CompanyOpening(
                        (String) execution.getVariable("placementKind"),
                        company,
                        name,
                        Dates.of(execution.getVariable("openingFrom"), LocalDate.now(clock)),
                        null),
                user());
        // The next opening is another company: its form begins empty.
        fields.forget(caseNumber, ID);
        fields.forget(caseNumber, NAME);
    }

    private String user() {
        Authentication authentication = identityService.getCurrentAuthentication();
        return authentication == null ? "system" : authentication.getUserId();
    }
}
