package dk.loeftet.casework.control.state;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.extension.web.InvalidInput;
import java.util.List;
import java.util.Locale;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a case stands, and the search for cases. */
@RestController
@RequestMapping("/api/cases")
class CaseStateController {

    private static final int SHORTEST = 2;

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

    /** Finds cases of the own offices by number or name; posted, because a name does not belong in an address. */
    @PostMapping("/search")
    List<FoundCase> search(@RequestBody Search search) {
        Caller caller = callers.current();
        caller.mustHaveAny(CaseRoles.finders());
        String text = search.text() == null ? "" : search.text().strip().toLowerCase(Locale.ROOT);
        if (text.length() < SHORTEST) {
            throw new InvalidInput("text", "Skriv et sagsnummer eller mindst to bogstaver af navnet.");
        }
        return states.find(text, caller);
    }

    /** What is searched for. */
    record Search(@Nullable String text) {}
}
