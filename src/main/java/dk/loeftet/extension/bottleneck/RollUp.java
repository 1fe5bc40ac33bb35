package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.DayFigures;
import dk.loeftet.extension.bottleneck.figure.WorkingTime;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rolls up the days of the ledger that are over, each in one transaction that begins with claiming the day: on several
 * nodes each day is done once, and a node that dies in the middle leaves nothing behind.
 */
public class RollUp {

    private static final Logger LOG = LoggerFactory.getLogger(RollUp.class);

    /** What began before midnight may be committed after it. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final Ledger ledger;
    private final RollTable table;
    private final FlowTable flows;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final double allowance;
    private final BlockMerge blocks;

    RollUp(
            Ledger ledger,
            RollTable table,
            FlowTable flows,
            WorkingCalendar calendar,
            Clock clock,
            TransactionTemplate transaction,
            double allowance) {
        this.ledger = ledger;
        this.table = table;
        this.flows = flows;
        this.blocks = new BlockMerge(table, flows, transaction);
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
        this.allowance = allowance;
    }

    /**
     * Rolls up every day that is over and not done.
     *
     * @return how many days
     */
    public int run() {
        Optional<LocalDate> first = ledger.firstDay();
        LocalDate end = LocalDate.ofInstant(clock.instant().minus(SETTLED), WorkingCalendar.ZONE);
        if (first.isEmpty() || !first.get().isBefore(end)) {
            return 0;
        }
        Set<LocalDate> done = table.rolled(first.get(), end);
        DayWalk walk = new DayWalk(ledger);
        int days = (int) first.get()
                .datesUntil(end)
                .filter(day -> !done.contains(day) && roll(day, walk))
                .count();
        blocks.run();
        return days;
    }

    /** Counts the days of a period anew, as the ledger has them now. */
    public void rebuild(LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
        DayWalk walk = new DayWalk(ledger);
        from.datesUntil(to.isBefore(today) ? to.plusDays(1) : today)
                .forEach(day -> transaction.executeWithoutResult(status -> {
                    flows.forget(day);
                    table.forget(day);
                    write(day, walk);
                }));
        // Once more: another node may have merged the old figures until they were gone.
        from.datesUntil(to.plusDays(1)).forEach(flows::forget);
        blocks.run();
        LOG.info("Rolled up the waits from {} to {} anew", from, to);
    }

    private boolean roll(LocalDate day, DayWalk walk) {
        try {
            transaction.executeWithoutResult(status -> write(day, walk));
            return true;
        } catch (DuplicateKeyException another) {
            LOG.debug("{} is rolled up by another node", day, another);
            return false;
        }
    }

    private void write(LocalDate day, DayWalk walk) {
        table.claim(day, clock.instant());
        DayFigures figures = new DayFigures(new WorkingTime(calendar), allowance);
        walk.count(day, figures);
        table.add(day, figures);
    }
}
