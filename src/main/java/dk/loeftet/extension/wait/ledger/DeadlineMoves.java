package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;

/**
 * Gives waits another day: in the ledger, in what is remembered, at the task and in the timers of the engine, all in one
 * transaction. Whether the day may be moved, and by whom, the caller has checked.
 */
public class DeadlineMoves {

    private final LedgerTables tables;
    private final ProcessEngineConfigurationImpl engine;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DeadlineMoves(LedgerTables tables, ProcessEngineConfigurationImpl engine, WorkingCalendar calendar, Clock clock) {
        this.tables = tables;
        this.engine = engine;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Moves an open wait to another day, with the timers that stand on its day.
     *
     * @param by who does it, and why
     */
    public void move(UUID waitId, LocalDate to, @Nullable String by, @Nullable String because) {
        asOneCommand(() -> {
            tables.waits()
                    .open(waitId)
                    .filter(row -> row.due().on() != null && !row.due().on().equals(to))
                    .ifPresent(row -> move(row, to, by, because));
            return null;
        });
    }

    /** Gives a task another due date; the ledger follows. */
    public void moveTask(String taskId, Date due) {
        asOneCommand(() -> {
            TaskService tasks = engine.getTaskService();
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            task.setDueDate(due);
            tasks.saveTask(task);
            return null;
        });
    }

    /** Gives a timer another moment, and with it the wait that stands on the timer's day. */
    public void moveTimer(String jobId, Date due) {
        asOneCommand(() -> {
            ManagementService management = engine.getManagementService();
            Job job = management.createJobQuery().jobId(jobId).singleResult();
            LocalDate from = dayOf(job.getDuedate().toInstant());
            LocalDate to = dayOf(due.toInstant());
            management.setJobDuedate(jobId, due);
            ExecutionEntity execution = execution(job.getExecutionId());
            for (String scope : List.of(execution.getActivityInstanceId(), execution.getParentActivityInstanceId())) {
                tables.deadlines().move(scope, from, to, null, null);
                tables.waits()
                        .bySource(scope)
                        .filter(row -> row.leftAt() == null && row.actor().taskId() == null)
                        .filter(row -> from.equals(row.due().on()))
                        .ifPresent(row -> give(row, to));
            }
            return null;
        });
    }

    private void move(WaitRow row, LocalDate to, @Nullable String by, @Nullable String because) {
        LocalDate from = row.due().on();
        tables.deadlines().move(row.sourceId(), from, to, by, because);
        if (row.due().key() != null) {
            tables.deadlines()
                    .own(
                            row.sourceId(),
                            row.place().processInstanceId(),
                            row.due().key(),
                            to);
            tables.deadlines().explain(row.sourceId(), row.due().key(), by, because);
        }
        if (row.actor().taskId() == null) {
            give(row, to);
        } else {
            moveTask(row.actor().taskId(), Date.from(sameTime(row.due().at(), to)));
        }
        ManagementService management = engine.getManagementService();
        for (Job timer : management
                .createJobQuery()
                .processInstanceId(row.place().processInstanceId())
                .timers()
                .list()) {
            Instant at = timer.getDuedate().toInstant();
            boolean onTheDay = at.equals(WorkingCalendar.startOf(from).toInstant())
                    || at.equals(WorkingCalendar.endOf(from).toInstant());
            if (onTheDay
                    && row.sourceId().equals(execution(timer.getExecutionId()).getActivityInstanceId())) {
                management.setJobDuedate(timer.getId(), Date.from(sameTime(at, to)));
            }
        }
    }

    private void give(WaitRow row, LocalDate to) {
        DueTime due = row.due().moved(to, clock.instant(), calendar);
        tables.waits().give(row.sourceId(), row.pausedAt() == null ? due : due.still());
    }

    private ExecutionEntity execution(String id) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.getExecutionManager().findExecutionById(id));
    }

    private <T> T asOneCommand(Callable<T> call) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(call));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }

    private static Instant sameTime(Instant moment, LocalDate day) {
        ZonedDateTime then = moment.atZone(WorkingCalendar.ZONE);
        return then.with(day).toInstant();
    }
}
