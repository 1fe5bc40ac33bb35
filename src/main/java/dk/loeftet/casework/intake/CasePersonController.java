package dk.loeftet.casework.intake;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Callers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The person of a case, for those who work on it inside the municipality. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/person")
class CasePersonController {

    private final CasePersons casePersons;
    private final Callers callers;

    CasePersonController(CasePersons casePersons, Callers callers) {
        this.casePersons = casePersons;
        this.callers = callers;
    }

    /**
     * Shows the person.
     *
     * @throws AccessDenied when nobody is logged in
     */
    @GetMapping
    Map<String, String> show(@PathVariable String caseNumber) {
        return casePersons.show(caseNumber, callers.current());
    }

    /** What was corrected, by whom and when, latest first. */
    @GetMapping("/changes")
    List<PersonChanges.Change> changes(@PathVariable String caseNumber) {
        return casePersons.changes(caseNumber, callers.current());
    }

    /** Takes corrections; those that name the version they were made to only if nobody has made others since. */
    @PutMapping
    Map<String, String> correct(@PathVariable String caseNumber, @RequestBody Map<String, Object> submitted) {
        Map<String, Object> fields = new LinkedHashMap<>(submitted);
        Object version = fields.remove(CasePerson.VERSION);
        try {
            return casePersons.correct(
                    caseNumber,
                    SubmittedFields.read(fields),
                    version == null ? null : version.toString(),
                    callers.current());
        } catch (OptimisticLockingException somebodyMovedTheCase) {
            throw new CorrectedMeanwhile();
        } catch (DataAccessException failure) {
            throw RegistrationFailed.because(failure);
        }
    }
}
