package dk.loeftet.casework.tasklist.card;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.extension.web.InvalidInput;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cards of one page of the task list. */
@RestController
class TaskCardController {

    /** More than Tasklist ever shows on a page. */
    private static final int MOST = 200;

    private final Callers callers;
    private final TaskCards cards;

    TaskCardController(Callers callers, TaskCards cards) {
        this.callers = callers;
        this.cards = cards;
    }

    @GetMapping("/api/tasks/cards")
    List<TaskCard> cards(@RequestParam List<String> ids) {
        if (ids.size() > MOST) {
            throw new InvalidInput("ids", "Der kan højst vises " + MOST + " opgaver ad gangen. Vælg færre.");
        }
        return cards.of(ids, callers.current());
    }
}
