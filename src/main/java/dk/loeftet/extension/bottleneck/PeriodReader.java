package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.DayFigures;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.WorkingTime;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * Reads the figures of a period from where they are cheapest: its days from merged blocks, those that are not merged
 * from the roll-ups, those that are not rolled up from the ledger itself.
 */
final class PeriodReader {

    private final Ledger ledger;
    private final RollTable table;
    private final ClosedDays closed;
    private final LiveFigures live;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final double allowance;

    PeriodReader(
            Ledger ledger,
            RollTable table,
            ClosedDays closed,
            LiveFigures live,
            WorkingCalendar calendar,
            Clock clock,
            double allowance) {
        this.ledger = ledger;
        this.table = table;
        this.closed = closed;
        this.live = live;
        this.calendar = calendar;
        this.clock = clock;
        this.allowance = allowance;
    }

    /** The days that are over, as this transaction sees them. */
    ClosedDays.View closedDays() {
        return closed.now();
    }

    /** A period by one dimension, and what the headline needs to know. */
    Overview read(BottleneckQuery query, Dimension dimension, ClosedDays.View view) {
        Overview overview = new Overview(EnumSet.of(dimension, Dimension.SPOT), query.offices());
        new Reading(query, overview, Set.of(dimension), view, false).read();
        return overview;
    }

    /** A period by some dimensions and nothing else. */
    Overview places(BottleneckQuery query, Set<Dimension> dimensions) {
        Overview overview = new Overview(dimensions, query.offices());
        new Reading(query, overview, dimensions, closed.now(), false).read();
        return overview;
    }

    /** Of a period by one dimension only how long the waits took. */
    Overview lengths(BottleneckQuery query, Dimension dimension, ClosedDays.View view) {
        Overview overview = new Overview(Set.of(dimension), query.offices());
        new Reading(query, overview, Set.of(dimension), view, true).read();
        return overview;
    }

    private enum Source {
        MERGED,
        ROLLED,
        LEDGER
    }

    private final class Reading {

        private final BottleneckQuery query;
        private final Overview overview;
        private final Set<Dimension> whole;
        private final boolean lengths;
        private final Instant now = clock.instant();
        private final LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        private final LocalDate from;
        private final LocalDate last;
        private final ClosedDays.View view;
        private ClosedDays.Days days = new ClosedDays.Days(Set.of(), List.of(), Set.of());

        /** By some dimensions wholly; of the spots only the worst is named. */
        Reading(BottleneckQuery query, Overview overview, Set<Dimension> whole, ClosedDays.View view, boolean lengths) {
            this.query = query;
            this.overview = overview;
            this.whole = whole;
            this.view = view;
            this.lengths = lengths;
            this.from = query.from();
            this.last = query.to().isAfter(today) ? today : query.to();
        }

        void read() {
            if (last.isBefore(from)) {
                return;
            }
            days = view.days(from, last);
            whole.forEach(dimension -> moved(dimension, null));
            LocalDate day = from;
            while (!day.isAfter(last)) {
                Source source = source(day);
                LocalDate start = day;
                while (!day.isAfter(last) && source(day) == source) {
                    day = day.plusDays(1);
                }
                if (source == Source.ROLLED) {
                    table.flow(query.pathway(), start, day.minusDays(1), overview::addFlow);
                } else if (source == Source.LEDGER) {
                    fromLedger(start, day.minusDays(1));
                }
            }
            atTheEnd();
            spot();
        }

        private Source source(LocalDate day) {
            if (days.merged().contains(day)) {
                return Source.MERGED;
            }
            return days.rolled().contains(day) ? Source.ROLLED : Source.LEDGER;
        }

        private void moved(Dimension dimension, @Nullable String value) {
            if (!days.blocks().isEmpty()) {
                view.moved(asked(dimension, value), days.blocks(), lengths)
                        .forEach(flow -> overview.addFlow(dimension, flow.place(), flow.figures()));
            }
        }

        private void fromLedger(LocalDate start, LocalDate end) {
            if (end.equals(today)) {
                add(live.count(query.pathway(), start, now, new WorkingTime(calendar), allowance));
                return;
            }
            DayFigures counted = new DayFigures(new WorkingTime(calendar), allowance);
            Instant first = WorkingTime.startOf(start);
            Instant after = WorkingTime.startOf(end.plusDays(1));
            counted.moved(ledger.moved(first, after, query.pathway()), first, after);
            if (end.equals(last)) {
                counted.open(ledger.open(after, query.pathway()), after);
            }
            add(new LiveFigures.Counted(counted.places, counted.cases.counts()));
        }

        private void add(LiveFigures.Counted counted) {
            counted.places().forEach((place, figures) -> {
                overview.addFlow(place, figures);
                overview.addOpen(place, figures);
            });
            counted.cases().forEach(overview::addCases);
        }

        private void atTheEnd() {
            if (source(last) == Source.LEDGER) {
                return;
            }
            if (!lengths) {
                table.cases(query.pathway(), last, overview.dimensions(), overview::addCases);
            }
            if (source(last) == Source.MERGED) {
                whole.forEach(dimension -> open(dimension, null));
            } else {
                table.open(query.pathway(), last, overview::addOpen);
            }
        }

        private void open(Dimension dimension, @Nullable String value) {
            view.open(asked(dimension, value), last)
                    .forEach(flow -> overview.addOpen(dimension, flow.place(), flow.figures()));
        }

        private void spot() {
            if (!whole.contains(Dimension.SPOT)) {
                overview.worst().ifPresent(worst -> {
                    moved(Dimension.SPOT, worst);
                    if (source(last) == Source.MERGED) {
                        open(Dimension.SPOT, worst);
                    }
                });
            }
        }

        private FlowTable.Asked asked(Dimension dimension, @Nullable String value) {
            return new FlowTable.Asked(query.pathway(), dimension, value);
        }
    }
}
