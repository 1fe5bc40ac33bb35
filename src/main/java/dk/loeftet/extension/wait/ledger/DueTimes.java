package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.WaitWords;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.lang.Nullable;

/** When a wait that was entered in this command is due. */
final class DueTimes {

    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final NewDeadlines held;

    DueTimes(Deadlines deadlines, WorkingCalendar calendar, NewDeadlines held) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.held = held;
    }

    /** The day of a wait without a task stands nowhere in the engine, so it is always remembered. */
    DueTime ofWait(ExecutionEntity execution, String sourceId, Optional<WaitWords> words, Instant enteredAt) {
        return byTheWords(execution, words)
                .map(due -> {
                    held.own(sourceId, execution.getProcessInstanceId(), due);
                    boolean planned = words.map(WaitWords::planned).orElse(false);
                    return DueTime.of(due, planned, enteredAt, calendar);
                })
                .orElse(DueTime.NEVER);
    }

    /**
     * The task says when it is due, the deadline how it is reminded.
     *
     * @param computed the deadline by which the task was given its day; null when the model gave it one itself
     */
    DueTime ofTask(
            ExecutionEntity execution,
            String sourceId,
            Optional<WaitWords> words,
            @Nullable DueDay computed,
            Instant dueAt,
            Instant enteredAt) {
        LocalDate day = LocalDate.ofInstant(dueAt, WorkingCalendar.ZONE);
        return Optional.ofNullable(computed)
                .or(() -> byTheWords(execution, words))
                .map(due -> {
                    if (!words.flatMap(WaitWords::deadline)
                            .filter(due.key()::equals)
                            .isPresent()) {
                        held.own(sourceId, execution.getProcessInstanceId(), due.on(day));
                    }
                    return DueTime.of(due.on(day), dueAt, enteredAt, calendar);
                })
                .orElseGet(() -> DueTime.at(dueAt));
    }

    private Optional<DueDay> byTheWords(ExecutionEntity execution, Optional<WaitWords> words) {
        return words.flatMap(all -> all.deadline().flatMap(key -> deadlines.findDueDay(execution, key, all.party())));
    }
}
