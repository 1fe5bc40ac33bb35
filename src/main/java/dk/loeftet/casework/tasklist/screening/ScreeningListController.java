package dk.loeftet.casework.tasklist.screening;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many people's missing facts in one list. */
@RestController
@RequestMapping("/api/screening-list")
class ScreeningListController {

    private static final Role[] ROLES = {Role.CASEWORKER, Role.EDU_AMBASSADOR, Role.REFERRAL_ADMIN, Role.TEAM_LEADER};
    private static final int LARGEST_PAGE = 200;

    /** More than this in one call would keep the browser waiting without a word. */
    private static final int MOST_ROWS = 500;

    private final Callers callers;
    private final Offices offices;
    private final UnclearCases cases;
    private final FactClearing clearing;

    ScreeningListController(Callers callers, Offices offices, UnclearCases cases, FactClearing clearing) {
        this.callers = callers;
        this.offices = offices;
        this.cases = cases;
        this.clearing = clearing;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int size) {
        Caller caller = callers.current();
        caller.mustHaveAny(ROLES);
        List<String> own =
                offices.all().stream().map(Office::id).filter(caller::worksIn).toList();
        if (own.isEmpty()) {
            return new Page(0, List.of());
        }
        int rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        return new Page(cases.count(own), cases.page(own, Math.max(0, offset), rows));
    }

    @PostMapping
    Results save(@RequestBody Rows body) {
        Caller caller = callers.current();
        caller.mustHaveAny(ROLES);
        List<ClearedFacts.Row> rows = body.rows() == null ? List.of() : body.rows();
        if (rows.size() > MOST_ROWS) {
            throw new TooManyRows();
        }
        return new Results(rows.stream().map(row -> save(row, caller)).toList());
    }

    private Result save(ClearedFacts.Row row, Caller caller) {
        try {
            clearing.clear(row, caller);
            return new Result(row.caseNumber(), true, null, null);
        } catch (RowRefused refused) {
            return new Result(row.caseNumber(), false, refused.field(), refused.getMessage());
        } catch (OptimisticLockingException somebodyElse) {
            return new Result(row.caseNumber(), false, null, "En anden arbejder med sagen lige nu. Prøv igen.");
        }
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> tooMany(TooManyRows tooMany) {
        return Map.of("message", "Gem højst " + MOST_ROWS + " rækker ad gangen.");
    }

    record Page(int total, List<UnclearCase> rows) {}

    record Rows(@Nullable List<ClearedFacts.Row> rows) {}

    record Results(List<Result> rows) {}

    /** What became of one row. */
    record Result(
            @Nullable String caseNumber,
            boolean saved,
            @Nullable String field,
            @Nullable String message) {}

    private static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
