package dk.loeftet.casework.control.state;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.CaseWait;
import dk.loeftet.casework.control.CaseWaits;
import dk.loeftet.casework.control.StandingAt;
import dk.loeftet.casework.control.complaint.ComplaintDesk;
import dk.loeftet.casework.control.deadline.MovableDeadlines;
import dk.loeftet.casework.control.deadline.MovableDeadlines.Movable;
import dk.loeftet.casework.control.pause.CasePause;
import dk.loeftet.casework.control.pause.Pauses;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import dk.loeftet.extension.wait.ledger.Wait;
import dk.loeftet.extension.wait.ledger.Waits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Puts together how a case stands: as much of it as the caller may see. */
@Component
class CaseStates {

    private final CaseAccess access;
    private final CaseFiles files;
    private final CaseStateTables tables;
    private final CaseInstances instances;
    private final CaseWaits waits;
    private final StandingAt standing;
    private final Pauses pauses;
    private final Offices offices;
    private final Partners partners;
    private final Waits ledger;
    private final ComplaintDesk complaints;
    private final MovableDeadlines movableDeadlines;

    CaseStates(
            CaseAccess access,
            CaseFiles files,
            CaseStateTables tables,
            CaseInstances instances,
            CaseWaits waits,
            StandingAt standing,
            Pauses pauses,
            Offices offices,
            Partners partners,
            Waits ledger,
            ComplaintDesk complaints,
            MovableDeadlines movableDeadlines) {
        this.access = access;
        this.files = files;
        this.tables = tables;
        this.instances = instances;
        this.waits = waits;
        this.standing = standing;
        this.pauses = pauses;
        this.offices = offices;
        this.partners = partners;
        this.ledger = ledger;
        this.complaints = complaints;
        this.movableDeadlines = movableDeadlines;
    }

    CaseState of(String caseNumber, Caller caller) {
        Optional<CaseFile> asked = caller.isInternal() ? Optional.empty() : forPartner(caseNumber, caller);
        return asked.map(file -> narrow(file, caller)).orElseGet(() -> whole(access.seen(caseNumber, caller), caller));
    }

    private Optional<CaseFile> forPartner(String caseNumber, Caller caller) {
        return files.byNumber(caseNumber)
                .filter(file -> caller.worksIn(file.officeId()) && tables.isAbout(file.id(), caller.groups()));
    }

    private CaseState narrow(CaseFile file, Caller caller) {
        List<CaseState.Deadline> theirs = deadlines(
                file, wait -> wait.party() != null && caller.groups().contains(wait.party()), new Movable(List.of()));
        String status = file.isOpen() ? CaseState.OPEN : CaseState.CLOSED;
        return new CaseState(file.caseNumber(), null, null, null, status, null, null, List.of(), theirs, List.of());
    }

    private CaseState whole(CaseFile file, Caller caller) {
        CasePause pause = pauses.current(file.id()).orElse(null);
        Movable movable = movableDeadlines.of(file, caller);
        return new CaseState(
                file.caseNumber(),
                offices.byId(file.officeId()).map(Office::name).orElse(file.officeId()),
                tables.personName(file.personId()),
                standing.of(file)
                        .map(stage -> new CaseState.AtStage(stage.number(), stage.activityId(), stage.name()))
                        .orElse(null),
                status(file, pause),
                end(file),
                pause == null
                        ? null
                        : new CaseState.Pause(pause.reason(), pause.why(), pause.note(), pause.until(), pause.since()),
                tables.linked(file.id()),
                deadlines(file, wait -> wait.kind() != CaseWait.Kind.LIMIT, movable),
                actions(file, pause, movable, caller));
    }

    private List<String> actions(CaseFile file, @Nullable CasePause pause, Movable movable, Caller caller) {
        List<String> actions = new ArrayList<>(CaseRoles.actions(file, pause != null, caller));
        actions.addAll(movable.actions());
        if (complaints.isOpenTo(file, caller)) {
            actions.add("complain");
        }
        return actions;
    }

    private static String status(CaseFile file, @Nullable CasePause pause) {
        if (!file.isOpen()) {
            return CaseState.CLOSED;
        }
        return pause == null ? CaseState.OPEN : CaseState.PAUSED;
    }

    private @Nullable CaseState.End end(CaseFile file) {
        return file.isOpen()
                ? null
                : new CaseState.End(
                        file.outcome(),
                        file.outcomeName(),
                        file.closedAt(),
                        tables.closeReason(file.id()).orElse(null));
    }

    private List<CaseState.Deadline> deadlines(CaseFile file, Predicate<CaseWait> shown, Movable movable) {
        List<Wait> open = ledger.openOfCase(file.caseNumber());
        return waits.in(instances.of(file.caseNumber())).stream()
                .filter(shown)
                .map(wait -> deadline(wait, due(wait, open), movable.of(wait)))
                .sorted(Comparator.comparing(CaseState.Deadline::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** A message has no date in the engine; when it should have come, the ledger knows. */
    private static @Nullable Instant due(CaseWait wait, List<Wait> open) {
        return wait.due() != null
                ? wait.due()
                : open.stream()
                        .filter(wait::isHeldAs)
                        .map(Wait::due)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private CaseState.Deadline deadline(CaseWait wait, @Nullable Instant due, @Nullable UUID movable) {
        String party = wait.party();
        return new CaseState.Deadline(
                wait.what(),
                wait.kind() != CaseWait.Kind.TASK,
                wait.waitingOn(),
                party == null ? null : partners.byId(party).map(Partner::name).orElse(party),
                due,
                movable);
    }
}
