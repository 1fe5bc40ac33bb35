package dk.loeftet.casework.control.state;

import dk.loeftet.casework.access.Callers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a case stands. */
@RestController
@RequestMapping("/api/cases")
class CaseStateController {

    private final Callers callers;
    private final CaseStates states;

    CaseStateController(Callers callers, CaseStates states) {
        this.callers = callers;
        this.states = states;
    }

    /** How the case stands; see {@link CaseState} for the fields. 404 for cases of others. */
    @GetMapping("/{caseNumber}")
    CaseState state(@PathVariable String caseNumber) {
        return states.of(caseNumber, callers.current());
    }
}
