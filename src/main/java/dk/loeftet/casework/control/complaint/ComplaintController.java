package dk.loeftet.casework.control.complaint;

import dk.loeftet.casework.access.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Registrér klage": a complaint about a decision of a closed case has come in. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/complaints")
class ComplaintController {

    private final Callers callers;
    private final ComplaintAfterEnd complaints;

    ComplaintController(Callers callers, ComplaintAfterEnd complaints) {
        this.callers = callers;
        this.complaints = complaints;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void register(@PathVariable String caseNumber, @RequestBody Received received) {
        complaints.register(caseNumber, received.receivedOn(), callers.current());
    }

    /** The day on which the complaint came in, {@code yyyy-MM-dd}. */
    record Received(@Nullable String receivedOn) {}
}
