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

/** "Registrér klage": a complaint has come in that the case itself does not listen for. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/complaints")
class ComplaintController {

    private final Callers callers;
    private final ComplaintDesk complaints;

    ComplaintController(Callers callers, ComplaintDesk complaints) {
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
