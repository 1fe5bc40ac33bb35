package dk.loeftet.casework.control.deadline;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.CaseWait;
import dk.loeftet.casework.control.pause.Pauses;
import dk.loeftet.extension.wait.ledger.Wait;
import dk.loeftet.extension.wait.ledger.Waits;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Which deadlines of a case somebody may give another day, so that nobody is offered what would be refused. */
@Component
public class MovableDeadlines {

    /** The name under which it is listed among the caller's actions that several deadlines can be moved at once. */
    public static final String ALL = "deadlines";

    private final Waits waits;
    private final Pauses pauses;
    private final DeadlineMovePlans plans;

    MovableDeadlines(Waits waits, Pauses pauses, DeadlineMovePlans plans) {
        this.waits = waits;
        this.pauses = pauses;
        this.plans = plans;
    }

    /** None when the case is closed or stands still, or when the caller may not. */
    public Movable of(CaseFile file, Caller caller) {
        if (!file.isOpen()
                || !CaseRoles.mayMoveDeadlines(file, caller)
                || pauses.current(file.id()).isPresent()) {
            return new Movable(List.of());
        }
        return new Movable(waits.openOfCase(file.caseNumber()).stream()
                .filter(plans::isFree)
                .toList());
    }

    /** Deadlines that may be moved. */
    public record Movable(List<Wait> waits) {

        /** The id of the task's wait; null when its deadline stays. */
        public @Nullable UUID ofTask(String taskId) {
            return waits.stream()
                    .filter(wait -> Objects.equals(wait.taskId(), taskId))
                    .map(Wait::id)
                    .findFirst()
                    .orElse(null);
        }

        /** The id of the wait as the ledger knows it; null when its deadline stays. */
        public @Nullable UUID of(CaseWait wait) {
            return wait.kind() == CaseWait.Kind.TASK
                    ? ofTask(wait.id())
                    : waits.stream()
                            .filter(wait::isHeldAs)
                            .map(Wait::id)
                            .findFirst()
                            .orElse(null);
        }

        /** {@link #ALL} when there is more than one to move. */
        public List<String> actions() {
            return waits.size() > 1 ? List.of(ALL) : List.of();
        }
    }
}
