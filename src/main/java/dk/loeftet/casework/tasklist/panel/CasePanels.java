package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.deadline.MovableDeadlines;
import dk.loeftet.casework.control.deadline.MovableDeadlines.Movable;
import dk.loeftet.casework.control.pause.CasePause;
import dk.loeftet.casework.control.pause.Pauses;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Note;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Responsible;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Puts a panel together: as much of the case as the caller may see. */
@Component
class CasePanels {

    private final TaskService taskService;
    private final TrustedCalls trusted;
    private final CaseInEngine engine;
    private final CaseRecords cases;
    private final PanelTables tables;
    private final CaseMessages messages;
    private final Stages stages;
    private final UserNames userNames;
    private final CaseFiles files;
    private final Pauses pauses;
    private final MovableDeadlines movableDeadlines;
    private final Clock clock;

    CasePanels(
            TaskService taskService,
            TrustedCalls trusted,
            CaseInEngine engine,
            CaseRecords cases,
            PanelTables tables,
            CaseMessages messages,
            Stages stages,
            UserNames userNames,
            CaseFiles files,
            Pauses pauses,
            MovableDeadlines movableDeadlines,
            Clock clock) {
        this.taskService = taskService;
        this.trusted = trusted;
        this.engine = engine;
        this.cases = cases;
        this.tables = tables;
        this.messages = messages;
        this.stages = stages;
        this.userNames = userNames;
        this.files = files;
        this.pauses = pauses;
        this.movableDeadlines = movableDeadlines;
        this.clock = clock;
    }

    /** The panel of the task; empty when the caller may not read the task or there is none. */
    Optional<CasePanel> of(String taskId, Caller caller) {
        // Asked with the caller's own rights: whoever may read the task may see the panel, nobody else.
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        return Optional.ofNullable(task).map(found -> trusted.call(() -> panel(found, caller)));
    }

    private CasePanel panel(Task task, Caller caller) {
        ProcessInstance root = engine.rootOf(task).orElse(null);
        if (root == null || root.getBusinessKey() == null) {
            return new CasePanel.None("none");
        }
        CaseRecord caseRecord = cases.byNumber(root.getBusinessKey()).orElse(null);
        if (caseRecord == null) {
            return new CasePanel.None("none");
        }
        if (!caller.isInternal()) {
            return forPartner(task, caseRecord, caller);
        }
        if (!caller.worksIn(caseRecord.officeId())) {
            throw new NotFound("Opgaven findes ikke. Genindlæs opgavelisten.");
        }
        return whole(task, root, caseRecord, caller);
    }

    private CasePanel forPartner(Task task, CaseRecord caseRecord, Caller caller) {
        return new CasePanel.Partner(
                "partner",
                tables.person(caseRecord.personId()).name(),
                CaseInEngine.instant(task.getDueDate()),
                tables.latestRkv(caseRecord.id(), caller.groups()).orElse(null));
    }

    private CasePanel whole(Task task, ProcessInstance root, CaseRecord caseRecord, Caller caller) {
        boolean mayAct = caseRecord.isOpen() && caller.hasAny(CaseActions.ROLES);
        CasePause pause = pauses.current(caseRecord.id()).orElse(null);
        CaseFile file = files.byNumber(caseRecord.caseNumber()).orElseThrow();
        Movable movable = movableDeadlines.of(file, caller);
        return new CasePanel.Whole(
                "whole",
                caseRecord.caseNumber(),
                caseRecord.officeName(),
                clock.instant(),
                caseRecord.unemployedSince(),
                caseRecord.benefitType(),
                caseRecord.akasse(),
                caseRecord.wish(),
                caseRecord.nextTalkOn(),
                tables.person(caseRecord.personId()),
                responsible(caseRecord),
                stages.of(engine.mainOf(caseRecord).orElse(root)),
                engine.openTasks(caseRecord.caseNumber(), task.getId(), movable),
                tables.latestScreening(caseRecord.id()).orElse(null),
                tables.notes(caseRecord.id()).stream().map(this::signed).toList(),
                tables.latestRkv(caseRecord.id()).orElse(null),
                tables.latestPath(caseRecord.id()).orElse(null),
                messages.of(caseRecord.caseNumber()),
                mayAct,
                mayAct,
                pause,
                Stream.concat(CaseRoles.actions(file, pause != null, caller).stream(), movable.actions().stream())
                        .toList());
    }

    private Responsible responsible(CaseRecord caseRecord) {
        String adviser = userNames.of(caseRecord.adviser());
        return new Responsible(
                userNames.of(caseRecord.ambassador()), adviser == null ? caseRecord.adviserText() : adviser);
    }

    private Note signed(Note note) {
        return new Note(note.kind(), note.body(), userNames.of(note.author()), note.createdAt());
    }
}
