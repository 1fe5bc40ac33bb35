package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Callers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What ends a case from the panel. */
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

    /** Answers 200 with what has become of the case of a citizen who has moved, 204 otherwise. */
    @PostMapping("/close")
    ResponseEntity<HandedOver> close(@PathVariable String caseNumber, @RequestBody Close body) {
        return actions.close(caseNumber, body, callers.current())
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/close")
    CloseChoices closeChoices(@PathVariable String caseNumber) {
        return actions.closeChoices(caseNumber, callers.current());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            throw new FieldError("jobStart", "Startdatoen skal være en dato. Vælg den i kalenderen.");
        }
    }

    record GotJob(@Nullable String jobStart) {}

    /** Why a case is closed: {@code cause} is a code of {@link CloseCause}, {@code municipality} where the citizen moved. */
    record Close(
            @Nullable String reason,
            @Nullable String cause,
            @Nullable String municipality) {}
}
