package dk.loeftet.casework.journal;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.extension.web.InvalidInput;
import dk.loeftet.extension.web.NotHere;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The journal texts of a case, of a day and of a task, for those who work inside the municipality. */
@RestController
class JournalController {

    private final Callers callers;
    private final Journal journal;
    private final UserNames userNames;
    private final Clock clock;

    JournalController(Callers callers, Journal journal, UserNames userNames, Clock clock) {
        this.callers = callers;
        this.journal = journal;
        this.userNames = userNames;
        this.clock = clock;
    }

    @GetMapping("/api/cases/{caseNumber}/journal")
    ResponseEntity<List<Entry>> ofCase(@PathVariable String caseNumber) {
        Caller caller = internal();
        // Whether another office has a case with this number, nobody learns.
        if (journal.officeOf(caseNumber).filter(caller::worksIn).isEmpty()) {
            throw new NotHere();
        }
        return ResponseEntity.ok(
                journal.ofCase(caseNumber).stream().map(this::shown).toList());
    }

    /** What the caller did today, or on the given day. */
    @GetMapping("/api/journal/mine")
    List<Entry> mine(@RequestParam(required = false) @Nullable LocalDate on) {
        return journal.doneBy(internal(), on == null ? LocalDate.now(clock) : on).stream()
                .map(this::shown)
                .toList();
    }

    /** The entry of the task that the caller has just completed; no content where there is none. */
    @GetMapping("/api/journal/tasks/{taskId}")
    ResponseEntity<Entry> ofTask(@PathVariable String taskId) {
        return journal.ofTask(taskId, internal())
                .map(this::shown)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/api/journal/copied")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void copied(@RequestBody Copied body) {
        Caller caller = internal();
        if (body.ids() == null || body.ids().isEmpty()) {
            throw new InvalidInput("ids", "Vælg mindst ét journalnotat.");
        }
        journal.copied(body.ids(), caller);
    }

    private Caller internal() {
        Caller caller = callers.current();
        if (!caller.isInternal()) {
            throw new AccessDenied();
        }
        return caller;
    }

    private Entry shown(JournalEntry entry) {
        return new Entry(
                entry.id(),
                entry.caseNumber(),
                entry.person(),
                entry.theme(),
                entry.outcome(),
                entry.doneOn(),
                entry.doneAt(),
                Journal.SYSTEM.equals(entry.doneBy()) ? null : userNames.of(entry.doneBy()),
                entry.copiedAt(),
                entry.text());
    }

    /**
     * An entry as the browser gets it.
     *
     * @param doneBy the name of who did it, null for what happened by itself
     * @param text what is copied
     */
    record Entry(
            UUID id,
            String caseNumber,
            String person,
            String theme,
            String outcome,
            LocalDate doneOn,
            OffsetDateTime doneAt,
            @Nullable String doneBy,
            @Nullable OffsetDateTime copiedAt,
            String text) {}

    record Copied(@Nullable List<UUID> ids) {}
}
