package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Whoever gives a task another due date gives it to the ledger too. */
class TaskDueListener implements TaskListener {

    private final Supplier<LedgerTables> tables;
    private final Supplier<WorkingCalendar> calendar;

    TaskDueListener(Supplier<LedgerTables> tables, Supplier<WorkingCalendar> calendar) {
        this.tables = tables;
        this.calendar = calendar;
    }

    @Override
    public void notify(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            Date day = task.getDueDate();
            tables.get()
                    .waits()
                    .bySource(task.getExecution().getActivityInstanceId())
                    .ifPresent(row -> give(row, day == null ? null : day.toInstant()));
        }
    }

    private void give(WaitRow row, Instant dueAt) {
        if (Objects.equals(row.due().at(), dueAt)) {
            return;
        }
        Instant now = ClockUtil.getCurrentTime().toInstant();
        DueTime due = dueAt == null
                ? DueTime.NEVER
                : row.due().moved(LocalDate.ofInstant(dueAt, WorkingCalendar.ZONE), dueAt, now, calendar.get());
        tables.get().waits().give(row.sourceId(), row.pausedAt() == null ? due : due.still());
    }
}
