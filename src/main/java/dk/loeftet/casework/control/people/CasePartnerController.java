package dk.loeftet.casework.control.people;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.control.CaseAccess;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Those around a case with phone and mail, for those who work inside its office. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/partners")
class CasePartnerController {

    private final Callers callers;
    private final CaseAccess access;
    private final CasePartners partners;
    private final TrustedCalls trusted;

    CasePartnerController(Callers callers, CaseAccess access, CasePartners partners, TrustedCalls trusted) {
        this.callers = callers;
        this.access = access;
        this.partners = partners;
        this.trusted = trusted;
    }

    @GetMapping
    List<CasePartner> partners(@PathVariable String caseNumber) {
        UUID caseId = access.seen(caseNumber, callers.current()).id();
        return trusted.call(() -> partners.of(caseId));
    }
}
