package dk.loeftet.casework.control.file;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.CaseWait;
import dk.loeftet.casework.control.CaseWaits;
import dk.loeftet.casework.control.StandingAt;
import dk.loeftet.casework.control.file.CaseRecords.Complaint;
import dk.loeftet.casework.control.file.CaseRecords.ComplaintStatus;
import dk.loeftet.casework.control.file.CaseRecords.Dagpenge;
import dk.loeftet.casework.control.file.CaseRecords.Decision;
import dk.loeftet.casework.control.file.CaseRecords.Hearing;
import dk.loeftet.casework.control.file.CaseRecords.Move;
import dk.loeftet.casework.control.file.CaseRecords.Note;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The records of a case, open or closed, for those who may see the case. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
class CaseRecordController {

    /** How long the pathway waits for a complaint: key of the deadline table. */
    private static final String COMPLAINT_WAIT = "complaint.close";

    private final Callers callers;
    private final CaseAccess access;
    private final CaseRecordTables tables;
    private final CaseWaits waits;
    private final CaseInstances instances;
    private final StandingAt standing;
    private final UserNames userNames;
    private final Clock clock;

    CaseRecordController(
            Callers callers,
            CaseAccess access,
            CaseRecordTables tables,
            CaseWaits waits,
            CaseInstances instances,
            StandingAt standing,
            UserNames userNames,
            Clock clock) {
        this.callers = callers;
        this.access = access;
        this.tables = tables;
        this.waits = waits;
        this.instances = instances;
        this.standing = standing;
        this.userNames = userNames;
        this.clock = clock;
    }

    @GetMapping("/notes")
    List<Note> notes(@PathVariable String caseNumber) {
        return tables.notes(seen(caseNumber).id()).stream()
                .map(note -> new Note(note.kind(), note.body(), userNames.of(note.author()), note.createdAt()))
                .toList();
    }

    @GetMapping("/decisions")
    List<Decision> decisions(@PathVariable String caseNumber) {
        CaseFile file = seen(caseNumber);
        List<Complaint> complaints = tables.complaints(file.id());
        LocalDate today = LocalDate.now(clock);
        return tables.decisions(file.id(), waitsUntil(file)).stream()
                .map(one -> one.shown(
                        userNames.of(one.decidedBy()),
                        one.complaintUntil() == null ? null : one.waitsUntil(),
                        ComplaintStatus.of(one, complaints, today)))
                .toList();
    }

    @GetMapping("/hearings")
    List<Hearing> hearings(@PathVariable String caseNumber) {
        return tables.hearings(seen(caseNumber).id());
    }

    @GetMapping("/complaints")
    List<Complaint> complaints(@PathVariable String caseNumber) {
        return tables.complaints(seen(caseNumber).id());
    }

    @GetMapping("/moves")
    List<Move> moves(@PathVariable String caseNumber) {
        CaseFile file = seen(caseNumber);
        Map<String, String> names = standing.stages(file).stream()
                .collect(Collectors.toMap(Stage::activityId, Stage::name, (first, second) -> first));
        return tables.moves(file.id()).stream()
                .map(move -> new Move(
                        move.fromStage() == null ? null : names.getOrDefault(move.fromStage(), move.fromStage()),
                        names.getOrDefault(move.toStage(), move.toStage()),
                        move.reason(),
                        move.movedAt(),
                        userNames.of(move.movedBy())))
                .toList();
    }

    @GetMapping("/dagpenge")
    Dagpenge dagpenge(@PathVariable String caseNumber) {
        return new Dagpenge(tables.dagpengeEndsOn(seen(caseNumber).id()).orElse(null));
    }

    private CaseFile seen(String caseNumber) {
        return access.seen(caseNumber, callers.current());
    }

    private @Nullable LocalDate waitsUntil(CaseFile file) {
        return waits.in(instances.of(file.caseNumber())).stream()
                .filter(wait -> wait.deadline().filter(COMPLAINT_WAIT::equals).isPresent())
                .map(CaseWait::due)
                .filter(Objects::nonNull)
                .map(due -> LocalDate.ofInstant(due, clock.getZone()))
                .findFirst()
                .orElse(null);
    }
}
