package dk.loeftet.casework.control.deadline;

import dk.loeftet.casework.access.Callers;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody gives one deadline, or all of a case, another day. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/deadlines/move")
class DeadlineMoveController {

    private final Callers callers;
    private final DeadlineDesk desk;

    DeadlineMoveController(Callers callers, DeadlineDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    /** Answers what has moved, or with {@code preview} what would move, and what stays where it is. */
    @PostMapping
    DeadlineMovePlan move(@PathVariable String caseNumber, @RequestBody Wanted wanted) {
        return desk.move(caseNumber, wanted, callers.current());
    }

    /**
     * A move as somebody wants it: either a date or a number of working days.
     *
     * @param waitId id of a wait, or {@code all}
     * @param date {@code yyyy-mm-dd}
     * @param workingDays later than now; earlier when negative
     */
    record Wanted(
            @Nullable String waitId,
            @Nullable String date,
            @Nullable Integer workingDays,
            @Nullable String reason,
            @Nullable Boolean preview) {}
}
