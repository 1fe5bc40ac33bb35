package dk.loeftet.extension.wait.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Makes the ledger anew from the engine's history: for an installation that had cases before it had a ledger, and to
 * repair. What history does not know, deadlines that were given and pauses, is kept beside the ledger and read from there.
 */
public class WaitRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(WaitRebuild.class);
    private static final int PAGE = 200;

    private final HistoryTables history;
    private final WaitTable table;
    private final HistoricWaits waits;
    private final UpgradedWaits upgraded;
    private final ProcessEngineConfigurationImpl engine;

    WaitRebuild(
            HistoryTables history,
            WaitTable table,
            HistoricWaits waits,
            UpgradedWaits upgraded,
            ProcessEngineConfigurationImpl engine) {
        this.history = history;
        this.table = table;
        this.waits = waits;
        this.upgraded = upgraded;
        this.engine = engine;
    }

    /**
     * Compares all cases with their history and corrects what differs, one transaction for each.
     *
     * @return how many rows were written or deleted
     */
    public int all() {
        int changed = 0;
        List<String> page = history.roots("", PAGE);
        while (!page.isEmpty()) {
            for (String root : page) {
                changed += whileItMayGoOn(root);
            }
            page = history.roots(page.get(page.size() - 1), PAGE);
        }
        LOG.info("Rebuilt the ledger of waits, {} rows changed", changed);
        return changed;
    }

    /** Somebody may work on the case at the same moment: what was written is looked at once more. */
    private int whileItMayGoOn(String rootInstanceId) {
        int changed;
        try {
            changed = one(rootInstanceId);
        } catch (DuplicateKeyException faster) {
            return one(rootInstanceId);
        }
        return changed == 0 ? 0 : changed + one(rootInstanceId);
    }

    /** Runs at the start of an application whose cases are older than its ledger. */
    void whereThereIsNone() {
        if (table.isEmpty() && !history.roots("", 1).isEmpty()) {
            all();
        }
    }

    /** As {@link #all()}, for one root instance. */
    public int one(String rootInstanceId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> correct(rootInstanceId)));
    }

    private int correct(String rootInstanceId) {
        Map<String, WaitRow> known =
                table.ofRoot(rootInstanceId).stream().collect(Collectors.toMap(WaitRow::sourceId, Function.identity()));
        HistoricCase read = history.read(rootInstanceId);
        HistoricCase all = upgraded.promise(read, known.keySet()) ? history.read(rootInstanceId) : read;
        int changed = 0;
        for (WaitRow row : waits.of(all)) {
            WaitRow before = known.remove(row.sourceId());
            WaitRow after = before == null ? row : withTheStepsTaken(row, before);
            if (!after.equals(before)) {
                if (before != null) {
                    table.delete(row.sourceId());
                }
                table.insert(after);
                changed++;
            }
        }
        known.keySet().forEach(table::delete);
        return changed + known.size();
    }

    /** Who was reminded stays reminded: that too is no fact of the engine's history. */
    private static WaitRow withTheStepsTaken(WaitRow row, WaitRow before) {
        DueTime due = row.due();
        DueTime was = before.due();
        boolean same = Objects.equals(due.on(), was.on()) && Objects.equals(due.steps(), was.steps());
        boolean waits = row.leftAt() == null && before.leftAt() == null;
        boolean both = Objects.equals(row.pausedAt(), before.pausedAt());
        DueTime kept = same && waits && both
                ? new DueTime(
                        due.key(), due.on(), due.at(), due.calendarId(), due.steps(), was.nextStep(), was.nextStepAt())
                : due;
        return new WaitRow(
                row.kind(),
                row.sourceId(),
                row.enteredAt(),
                row.leftAt(),
                row.outcome(),
                row.pausedAt(),
                row.place(),
                row.actor(),
                kept);
    }
}
