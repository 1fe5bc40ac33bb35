package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Callers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The two buttons of the panel. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
class CaseActionController {

    private final Callers callers;
    private final CaseActions actions;

    CaseActionController(Callers callers, CaseActions actions) {
        this.callers = callers;
        this.actions = actions;
    }

    @PostMapping("/got-job")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gotJob(@PathVariable String caseNumber, @RequestBody GotJob body) {
        actions.gotJob(caseNumber, date(body.jobStart()), callers.current());
    }

    @PostMapping("/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String caseNumber, @RequestBody Close body) {
        actions.close(caseNumber, body.reason(), callers.current());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            throw new FieldError("jobStart", "Startdatoen skal være en dato. Vælg den i kalenderen.");
        }
    }

    record GotJob(@Nullable String jobStart) {}

    record Close(@Nullable String reason) {}
}
