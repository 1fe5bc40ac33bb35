package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.DayFigures;
import dk.loeftet.extension.bottleneck.figure.LedgerWait;
import dk.loeftet.extension.bottleneck.figure.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * Walks through the days of the ledger and takes along what is open: of a day that follows on the last one only its own
 * moves are read, however much lies before and after it.
 */
final class DayWalk {

    private final Ledger ledger;
    private final Map<String, LedgerWait> open = new HashMap<>();
    private @Nullable LocalDate next;

    DayWalk(Ledger ledger) {
        this.ledger = ledger;
    }

    void count(LocalDate day, DayFigures figures) {
        Instant start = WorkingTime.startOf(day);
        Instant end = WorkingTime.startOf(day.plusDays(1));
        if (!day.equals(next)) {
            open.clear();
            ledger.open(start, null).forEach(wait -> open.put(wait.sourceId(), wait));
        }
        next = null;
        List<LedgerWait> moved = ledger.moved(start, end, null);
        for (LedgerWait wait : moved) {
            if (wait.left() == null || !wait.left().isBefore(end)) {
                open.put(wait.sourceId(), wait);
            } else {
                open.remove(wait.sourceId());
            }
        }
        figures.moved(moved, start, end);
        figures.open(open.values(), end);
        next = day.plusDays(1);
    }
}
