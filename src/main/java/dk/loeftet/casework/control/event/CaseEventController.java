package dk.loeftet.casework.control.event;

import dk.loeftet.casework.access.Callers;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Der er sket noget": what may happen now, and that it has happened. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/events")
class CaseEventController {

    private final Callers callers;
    private final CaseEvents events;

    CaseEventController(Callers callers, CaseEvents events) {
        this.callers = callers;
        this.events = events;
    }

    @GetMapping
    List<CaseEvent> offered(@PathVariable String caseNumber) {
        return events.offered(caseNumber, callers.current());
    }

    @PostMapping("/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void happened(@PathVariable String caseNumber, @PathVariable String message) {
        events.happened(caseNumber, message, callers.current());
    }
}
