package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.WaitWords;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.HistoricCase.Stop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Waits without a task that are older than the ledger: nothing remembers their day. It is the day on which their timer
 * fires, or the one that the table gives for the day on which the token stopped.
 */
class UpgradedWaits {

    private final Models models;
    private final DeadlineStore store;
    private final Deadlines deadlines;
    private final ProcessEngineConfigurationImpl engine;

    UpgradedWaits(Models models, DeadlineStore store, Deadlines deadlines, ProcessEngineConfigurationImpl engine) {
        this.models = models;
        this.store = store;
        this.deadlines = deadlines;
        this.engine = engine;
    }

    /**
     * Remembers the day of each of them.
     *
     * @param known the waits of which the ledger knew
     * @return whether there were any
     */
    boolean promise(HistoricCase all, Set<String> known) {
        boolean any = false;
        for (Stop stop : all.stops()) {
            ActivityImpl activity = models.activity(stop.definitionId(), stop.activityId());
            boolean older = stop.endedAt() == null
                    && !known.contains(stop.id())
                    && !all.held().containsKey(stop.id());
            if (older && WaitPlaces.isWait(activity) && !WaitPlaces.isTask(activity)) {
                Optional<DueDay> due = WaitWords.of(activity)
                        .flatMap(WaitWords::deadline)
                        .filter(key -> !key.contains("${"))
                        .map(key -> WaitWords.keys(key).get(0))
                        .flatMap(key -> deadlines.findDueDay(key, stop.tenantId(), day(stop.startedAt())))
                        .map(table -> timer(stop).map(table::on).orElse(table));
                due.ifPresent(day -> store.own(stop.id(), stop.processInstanceId(), day.key(), day.on()));
                any |= due.isPresent();
            }
        }
        return any;
    }

    private Optional<LocalDate> timer(Stop stop) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(stop.processInstanceId())
                .timers()
                .list()
                .stream()
                .filter(job -> stop.id().equals(standsAt(job)))
                .map(job -> job.getDuedate().toInstant())
                .min(Comparator.naturalOrder())
                .map(UpgradedWaits::day);
    }

    private static String standsAt(Job job) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(job.getExecutionId());
        return execution == null ? null : execution.getActivityInstanceId();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }
}
