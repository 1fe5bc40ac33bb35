package dk.loeftet.casework.control.reopen;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.cases.LinkedCases;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A closed case is reopened. */
@RestController
@RequestMapping("/api/cases")
class ReopenController {

    private final Callers callers;
    private final Reopening reopening;
    private final LinkedCases linkedCases;

    ReopenController(Callers callers, Reopening reopening, LinkedCases linkedCases) {
        this.callers = callers;
        this.reopening = reopening;
        this.linkedCases = linkedCases;
    }

    @PostMapping("/{caseNumber}/reopen")
    @ResponseStatus(HttpStatus.CREATED)
    Reopened reopen(@PathVariable String caseNumber, @RequestBody Wanted wanted) {
        return new Reopened(reopening.reopen(
                caseNumber,
                wanted.reason(),
                wanted.stage(),
                Boolean.TRUE.equals(wanted.confirmMissing()),
                callers.current()));
    }

    /** The stages at which a case may be reopened. */
    @GetMapping("/stages")
    List<AtStage> stages() {
        callers.current();
        return linkedCases.stages().stream()
                .map(stage -> new AtStage(stage.number(), stage.activityId(), stage.name()))
                .toList();
    }

    /** A stage to choose. */
    record AtStage(int number, String id, String name) {}

    /**
     * What is wanted.
     *
     * @param stage number, id or name, and left out for where the case stood
     * @param confirmMissing whether it shall be reopened there although something with legal effect is missing
     */
    record Wanted(
            @Nullable String reason,
            @Nullable String stage,
            @Nullable Boolean confirmMissing) {}

    /** The case that goes on. */
    record Reopened(String caseNumber) {}
}
