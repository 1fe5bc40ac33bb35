package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.CaseTally;
import dk.loeftet.extension.bottleneck.figure.DayFigures;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.Place;
import dk.loeftet.extension.bottleneck.figure.WorkingTime;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is open now and what moved in the last days, those that are not rolled up: counted from the ledger itself, and
 * for a short while not again if no wait came or went meanwhile. Without it each question would read every open wait.
 */
final class LiveFigures {

    /** Each pathway has one or two; a bound all the same, as what is asked comes from outside. */
    private static final int MOST = 32;

    private final Ledger ledger;
    private final Duration freshness;
    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();

    LiveFigures(Ledger ledger, Duration freshness) {
        this.ledger = ledger;
        this.freshness = freshness;
    }

    /** Nobody may change what comes out. */
    Counted count(String pathway, LocalDate from, Instant now, WorkingTime time, double allowance) {
        Asked asked = new Asked(pathway, from);
        Ledger.Pulse pulse = freshness.isZero() ? null : ledger.pulse();
        Kept before = kept.get(asked);
        if (pulse != null && before != null && before.holds(pulse, now, freshness)) {
            return before.counted();
        }
        DayFigures figures = new DayFigures(time, allowance);
        Instant start = WorkingTime.startOf(from);
        figures.moved(ledger.moved(start, now, pathway), start, now);
        figures.open(ledger.open(now, pathway), now);
        Counted counted = new Counted(figures.places, figures.cases.counts());
        if (pulse != null) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(asked, new Kept(pulse, now, counted));
        }
        return counted;
    }

    /** What was counted, without the cases themselves. */
    record Counted(Map<Place, Figures> places, Map<CaseTally.Key, CaseTally.Count> cases) {}

    private record Asked(String pathway, LocalDate from) {}

    private record Kept(Ledger.Pulse pulse, Instant at, Counted counted) {

        boolean holds(Ledger.Pulse found, Instant now, Duration freshness) {
            return pulse.equals(found)
                    && !now.isBefore(at)
                    && now.isBefore(at.plus(freshness))
                    && LocalDate.ofInstant(at, WorkingCalendar.ZONE)
                            .equals(LocalDate.ofInstant(now, WorkingCalendar.ZONE));
        }
    }
}
