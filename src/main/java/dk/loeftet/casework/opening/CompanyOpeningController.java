package dk.loeftet.casework.opening;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.opening.CompanyOpenings.Noted;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Openings of a case: noted by those who talk to companies, read by everybody of the office. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/openings")
class CompanyOpeningController {

    private final CompanyOpenings openings;
    private final OpeningCheck check;
    private final CaseFiles files;
    private final Callers callers;

    CompanyOpeningController(CompanyOpenings openings, OpeningCheck check, CaseFiles files, Callers callers) {
        this.openings = openings;
        this.check = check;
        this.files = files;
        this.callers = callers;
    }

    @GetMapping
    Listed list(@PathVariable String caseNumber) {
        Caller caller = callers.current();
        CaseFile file = visible(caseNumber, caller);
        return new Listed(openings.of(caseNumber), file.isOpen() && caller.hasAny(OpeningCheck.ROLES));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable String caseNumber, @RequestBody Entered entered) {
        Caller caller = callers.current();
        caller.mustHaveAny(OpeningCheck.ROLES);
        CaseFile file = visible(caseNumber, caller);
        openings.note(caseNumber, check.accepted(entered, file), caller.userId());
    }

    /** A case of another office is refused like one that does not exist. */
    private CaseFile visible(String caseNumber, Caller caller) {
        return files.byNumber(caseNumber)
                .filter(file -> caller.isInternal() && caller.worksIn(file.officeId()))
                .orElseThrow(AccessDenied::new);
    }

    /** @param mayNote whether the caller may add one */
    record Listed(List<Noted> openings, boolean mayNote) {}

    record Entered(
            @Nullable String kind,
            @Nullable String company,
            @Nullable String from,
            @Nullable String note) {}
}
