package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.InvalidDeadline;
import dk.loeftet.extension.wait.UnknownDeadline;
import dk.loeftet.extension.wait.WaitWords;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.HistoricCase.Stop;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Open waits that are older than the ledger: nothing remembers by which deadline they are due, when that is where there
 * is no task, and that they stand still. The day is the one on which the timer of the deadline fires, or the one that
 * model, agreement and table give for the day on which the token stopped.
 */
class UpgradedWaits {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradedWaits.class);

    private final Models models;
    private final LedgerTables tables;
    private final Deadlines deadlines;
    private final Clock clock;

    UpgradedWaits(Models models, LedgerTables tables, Deadlines deadlines, Clock clock) {
        this.models = models;
        this.tables = tables;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Remembers this of each of them; within a command of the engine.
     *
     * @param known the waits of which the ledger knew
     * @return whether there was anything to remember
     */
    boolean promise(HistoricCase all, Set<String> known) {
        boolean any = false;
        Map<String, Map<String, ExecutionEntity>> tokens = new HashMap<>();
        for (Stop stop : all.stops()) {
            ActivityImpl activity = models.activity(stop.definitionId(), stop.activityId());
            if (stop.endedAt() != null || known.contains(stop.id()) || !WaitPlaces.isWait(activity)) {
                continue;
            }
            ExecutionEntity token = tokens.computeIfAbsent(stop.processInstanceId(), UpgradedWaits::tokens)
                    .get(stop.id());
            if (token != null) {
                any |= standsStill(all, stop, token);
                any |= isDue(all, stop, activity, token);
            }
        }
        return any;
    }

    /** Since when is not known any more. */
    private boolean standsStill(HistoricCase all, Stop stop, ExecutionEntity token) {
        boolean unknown = token.isSuspended() && !all.pausedSince().containsKey(stop.id());
        if (unknown) {
            tables.standstill().begin(stop.id(), clock.instant());
        }
        return unknown;
    }

    private boolean isDue(HistoricCase all, Stop stop, ActivityImpl activity, ExecutionEntity token) {
        Optional<WaitWords> words = WaitWords.of(activity);
        Optional<String> key = words.flatMap(WaitWords::deadline);
        boolean task = WaitPlaces.isTask(activity);
        boolean remembered = all.held().containsKey(stop.id());
        boolean saidByTheTask =
                task && (stop.dueAt() == null || key.filter(Models::isOneKey).isPresent());
        if (key.isEmpty() || remembered || saidByTheTask) {
            return false;
        }
        Optional<DueDay> due = day(token, key.get(), words.get().party(), day(stop.startedAt()));
        due.ifPresent(by -> {
            LocalDate day = task ? day(stop.dueAt()) : timer(stop, by.key()).orElse(by.on());
            tables.deadlines().own(stop.id(), stop.processInstanceId(), by.key(), day);
        });
        return due.isPresent();
    }

    /** A deadline that is in the table no more must not keep the application from starting. */
    private Optional<DueDay> day(ExecutionEntity token, String key, Optional<String> party, LocalDate stoppedOn) {
        try {
            return Optional.of(deadlines.dueDay(token, key, party, stoppedOn));
        } catch (UnknownDeadline | InvalidDeadline | ProcessEngineException unclear) {
            LOG.warn("No deadline »{}« for what waits at {}", key, token.getActivityId(), unclear);
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> timer(Stop stop, String key) {
        CommandContext context = Context.getCommandContext();
        return context.getJobManager().findJobsByProcessInstanceId(stop.processInstanceId()).stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(timer -> stop.id().equals(timer.getExecution().getActivityInstanceId()))
                .filter(timer -> timer.getActivityId().equals(stop.activityId()) || counts(timer, key))
                .map(timer -> day(timer.getDuedate().toInstant()))
                .min(Comparator.naturalOrder());
    }

    /** A timer beside the wait may also be there to remind. */
    private static boolean counts(TimerEntity timer, String key) {
        String configuration =
                timer.getJobDefinition() == null ? "" : timer.getJobDefinition().getJobConfiguration();
        return configuration.contains("'" + key + "'");
    }

    /** By the activity instance in which each of them stands. */
    private static Map<String, ExecutionEntity> tokens(String processInstanceId) {
        Map<String, ExecutionEntity> tokens = new HashMap<>();
        Context.getCommandContext()
                .getExecutionManager()
                .findExecutionsByProcessInstanceId(processInstanceId)
                .forEach(execution -> tokens.put(execution.getActivityInstanceId(), execution));
        return tokens;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }
}
