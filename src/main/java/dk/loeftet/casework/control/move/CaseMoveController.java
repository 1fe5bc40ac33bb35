package dk.loeftet.casework.control.move;

import dk.loeftet.casework.access.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a move would do, and the move. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/move")
class CaseMoveController {

    private final Callers callers;
    private final CaseMoves moves;

    CaseMoveController(Callers callers, CaseMoves moves) {
        this.callers = callers;
        this.moves = moves;
    }

    @GetMapping
    MovePreview preview(@PathVariable String caseNumber, @RequestParam(required = false) @Nullable String to) {
        return moves.preview(caseNumber, to, callers.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable String caseNumber, @RequestBody Move move) {
        moves.move(caseNumber, move.to(), move.reason(), Boolean.TRUE.equals(move.confirmMissing()), callers.current());
    }

    /**
     * A move as somebody wants it.
     *
     * @param to number, id or name of the stage
     * @param confirmMissing whether the case shall move although something with legal effect is missing
     */
    record Move(
            @Nullable String to,
            @Nullable String reason,
            @Nullable Boolean confirmMissing) {}
}
