package dk.loeftet.casework.tasklist.cases;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.CaseRoles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page "Sager". */
@RestController
@RequestMapping("/api/cases")
class CaseListController {

    private final Callers callers;
    private final CaseList list;
    private final ManyDesk desk;

    CaseListController(Callers callers, CaseList list, ManyDesk desk) {
        this.callers = callers;
        this.list = list;
        this.desk = desk;
    }

    /** Finds cases of the own offices; posted, because a name or a CPR number does not belong in an address. */
    @PostMapping("/search")
    CaseList.Found search(@RequestBody CaseQuery.Typed typed) {
        Caller caller = finder();
        return list.find(CaseQuery.of(typed), caller);
    }

    /** What the list can be narrowed by, and what may be done with many cases at once. */
    @GetMapping("/choices")
    CaseList.Choices choices() {
        return list.choices(finder());
    }

    /** Does the same with many cases, or with {@code preview} says what would happen. */
    @PostMapping("/many")
    ManyDesk.Outcome many(@RequestBody ManyDesk.Wanted wanted) {
        return desk.perform(wanted, finder());
    }

    private Caller finder() {
        Caller caller = callers.current();
        caller.mustHaveAny(CaseRoles.finders());
        return caller;
    }
}
