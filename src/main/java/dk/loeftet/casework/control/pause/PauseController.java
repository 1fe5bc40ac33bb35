package dk.loeftet.casework.control.pause;

import dk.loeftet.casework.access.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A case is put on pause and taken up again. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
class PauseController {

    private final Callers callers;
    private final PauseDesk desk;

    PauseController(Callers callers, PauseDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable String caseNumber, @RequestBody Wanted wanted) {
        desk.pause(caseNumber, wanted, callers.current());
    }

    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String caseNumber) {
        desk.resume(caseNumber, callers.current());
    }

    /**
     * A pause as somebody wants it.
     *
     * @param reason code of a {@link PauseReason}
     * @param until its last day, {@code yyyy-mm-dd}
     */
    record Wanted(
            @Nullable String reason,
            @Nullable String until,
            @Nullable String note) {}
}
