package dk.loeftet.casework.tasklist.form;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.tasklist.form.TaskConflict.Kind;
import dk.loeftet.casework.tasklist.form.TaskSubjects.Deed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Who may read an open task, who may complete it, and what to say to everybody else. */
@Component
class TaskRights {

    private final TaskService taskService;
    private final HistoryService historyService;
    private final TrustedCalls trusted;
    private final TaskSubjects subjects;
    private final Callers callers;
    private final UserNames userNames;
    private final Clock clock;

    TaskRights(
            TaskService taskService,
            HistoryService historyService,
            TrustedCalls trusted,
            TaskSubjects subjects,
            Callers callers,
            UserNames userNames,
            Clock clock) {
        this.taskService = taskService;
        this.historyService = historyService;
        this.trusted = trusted;
        this.subjects = subjects;
        this.callers = callers;
        this.userNames = userNames;
        this.clock = clock;
    }

    /**
     * The open task, if the caller may read it.
     *
     * @throws TaskConflict when it was open for the caller until somebody completed it
     * @throws NoSuchTask otherwise
     */
    Task readable(String taskId, Caller caller) {
        // Asked with the caller's own rights.
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw gone(taskId, caller);
        }
        return task;
    }

    /** The open task, to be completed by the caller. */
    Task workable(String taskId, Caller caller) {
        Task task = readable(taskId, caller);
        obstacle(task, caller).ifPresent(obstacle -> {
            // Whoever completed it since it was read took its candidates away: then that is what is in the way.
            readable(taskId, caller);
            throw obstacle;
        });
        return task;
    }

    /** Why the caller cannot complete a task that the caller may read; empty when nothing is in the way. */
    Optional<RuntimeException> obstacle(Task task, Caller caller) {
        if (task.isSuspended()) {
            return Optional.of(new TaskConflict(
                    Kind.PAUSED,
                    caller.isInternal()
                            ? "Sagen er på pause, så opgaven kan ikke løses nu. Sagen genoptages under fanen »Sag«."
                            : "Sagen er på pause, så opgaven kan ikke løses nu. Kontakt jobcentret.",
                    null,
                    null));
        }
        if (caller.userId().equals(task.getAssignee())) {
            return Optional.empty();
        }
        if (task.getAssignee() != null && !isLeftToPartner(task, caller)) {
            return Optional.of(taken(task, caller));
        }
        return isCandidate(task, caller) ? Optional.empty() : Optional.of(new AccessDenied());
    }

    /** A partner answers what it was asked, whoever inside the municipality is responsible for the answer coming. */
    private boolean isLeftToPartner(Task task, Caller caller) {
        return !caller.isInternal() && callers.isInternal(task.getAssignee()) && isCandidate(task, caller);
    }

    boolean isCandidate(Task task, Caller caller) {
        List<IdentityLink> links = trusted.call(() -> taskService.getIdentityLinksForTask(task.getId()));
        return caller.isAdministrator()
                || links.stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .anyMatch(link -> caller.userId().equals(link.getUserId())
                                || (link.getGroupId() != null && caller.groups().contains(link.getGroupId())));
    }

    private TaskConflict taken(Task task, Caller caller) {
        if (!caller.isInternal()) {
            return new TaskConflict(
                    Kind.TAKEN, "Opgaven ligger hos en anden. Du kan læse den, men ikke løse den.", null, null);
        }
        String name = userNames.of(task.getAssignee());
        Instant at = takenAt(task).orElse(null);
        String when = at == null ? "" : " " + TaskSubjects.when(at, clock.instant());
        return new TaskConflict(
                Kind.TAKEN,
                at == null
                        ? "Opgaven ligger hos " + name + ". Du kan læse den, men kun " + name + " kan løse den."
                        : name + " tog opgaven" + when + ". Du kan læse den, men kun " + name + " kan løse den.",
                name,
                at);
    }

    /** When somebody took or was given the task; empty where it was meant for that person from the start. */
    private Optional<Instant> takenAt(Task task) {
        return trusted
                .call(() -> historyService
                        .createUserOperationLogQuery()
                        .taskId(task.getId())
                        .list())
                .stream()
                .filter(entry -> "assignee".equals(entry.getProperty())
                        && task.getAssignee().equals(entry.getNewValue()))
                .max(Comparator.comparing(UserOperationLogEntry::getTimestamp))
                .map(entry -> entry.getTimestamp().toInstant());
    }

    /** What to say of a task that is not open, or not for the caller. */
    private RuntimeException gone(String taskId, Caller caller) {
        HistoricTaskInstance past = trusted.call(() -> historyService
                .createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult());
        if (past == null || !wasFor(past, caller)) {
            return new NoSuchTask();
        }
        Deed deed = subjects.completionOf(taskId).orElse(null);
        if (deed == null) {
            String when = TaskSubjects.when(past.getEndTime().toInstant(), clock.instant());
            return new TaskConflict(
                    Kind.DONE,
                    "Opgaven er ikke længere åben. Sagen er gået videre uden den " + when + ".",
                    null,
                    past.getEndTime().toInstant());
        }
        String name = caller.isInternal() ? userNames.of(deed.doneBy()) : null;
        return new TaskConflict(
                Kind.DONE,
                (name == null ? "Opgaven er allerede løst " : name + " har allerede løst opgaven ")
                        + TaskSubjects.when(deed.at(), clock.instant())
                        + ". Der er ikke gemt noget fra dig.",
                name,
                deed.at());
    }

    private boolean wasFor(HistoricTaskInstance past, Caller caller) {
        if (caller.isInternal()) {
            return caller.worksIn(String.valueOf(past.getTenantId())) && wasOffered(past.getId(), caller);
        }
        return wasOffered(past.getId(), caller);
    }

    /** Whether the task was once meant for the caller: as its candidate or assignee. */
    private boolean wasOffered(String taskId, Caller caller) {
        return caller.isAdministrator()
                || trusted
                        .call(() -> historyService
                                .createHistoricIdentityLinkLogQuery()
                                .taskId(taskId)
                                .list())
                        .stream()
                        .anyMatch(link -> caller.userId().equals(link.getUserId())
                                || (link.getGroupId() != null && caller.groups().contains(link.getGroupId())));
    }

    @Nullable
    String nameOf(@Nullable String userId) {
        return userNames.of(userId);
    }
}
