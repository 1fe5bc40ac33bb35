package dk.loeftet.extension.bottleneck.figure;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a stretch of time, counted from the ledger itself. */
public final class DayFigures {

    public final Map<Place, Figures> places = new LinkedHashMap<>();
    public final CaseTally cases = new CaseTally();

    private final WorkingTime time;
    private final double allowance;

    public DayFigures(WorkingTime time, double allowance) {
        this.time = time;
        this.allowance = allowance;
    }

    /** Waits that were entered or left from one instant until before another. */
    public void moved(List<LedgerWait> waits, Instant from, Instant to) {
        for (LedgerWait wait : waits) {
            Figures figures = at(wait.place());
            if (inside(wait.entered(), from, to)) {
                figures.enters();
            }
            if (wait.left() != null && inside(wait.left(), from, to)) {
                figures.leaves(wait, time);
            }
        }
    }

    /** Waits that were open at an instant. */
    public void open(Collection<LedgerWait> waits, Instant at) {
        for (LedgerWait wait : waits) {
            at(wait.place()).isOpen(wait, at, time);
            cases.isOpen(wait, at, time, allowance);
        }
    }

    private Figures at(Place place) {
        return places.computeIfAbsent(place, none -> new Figures());
    }

    private static boolean inside(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
