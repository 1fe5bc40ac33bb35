package dk.loeftet.casework.contact;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.journal.JournalEntry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The contact log of a case, and notes, for those who work inside its office: partners read none of it. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
class ContactController {

    private final Callers callers;
    private final CaseAccess access;
    private final ContactLog log;
    private final ContactDesk desk;
    private final Journal journal;
    private final UserNames userNames;

    ContactController(
            Callers callers,
            CaseAccess access,
            ContactLog log,
            ContactDesk desk,
            Journal journal,
            UserNames userNames) {
        this.callers = callers;
        this.access = access;
        this.log = log;
        this.desk = desk;
        this.journal = journal;
        this.userNames = userNames;
    }

    /** The latest first; 404 for cases of others. */
    @GetMapping("/contacts")
    List<Shown> contacts(@PathVariable String caseNumber) {
        CaseFile file = access.seen(caseNumber, callers.current());
        List<ContactLog.Logged> logged = log.of(file.id());
        Map<UUID, JournalEntry> entries =
                journal.byIds(logged.stream().map(ContactLog.Logged::journalId).toList()).stream()
                        .collect(Collectors.toMap(JournalEntry::id, Function.identity()));
        return logged.stream().map(one -> shown(one, entries)).toList();
    }

    @PostMapping("/contacts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void call(@PathVariable String caseNumber, @RequestBody CallCheck.Entered entered) {
        desk.call(caseNumber, entered, callers.current());
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable String caseNumber, @RequestBody Written written) {
        desk.note(caseNumber, written.text(), callers.current());
    }

    private Shown shown(ContactLog.Logged logged, Map<UUID, JournalEntry> entries) {
        Optional<JournalEntry> entry = Optional.ofNullable(entries.get(logged.journalId()));
        return new Shown(
                logged.id(),
                logged.party(),
                logged.direction(),
                logged.reached(),
                logged.body(),
                logged.contactedOn(),
                userNames.of(logged.notedBy()),
                logged.notedAt(),
                logged.journalId(),
                entry.map(JournalEntry::text).orElse(""),
                entry.map(JournalEntry::copiedAt).orElse(null));
    }

    /**
     * One call.
     *
     * @param party {@code borger}, {@code skole}, {@code akasse}, {@code virksomhed} or {@code anden}
     * @param direction {@code ud} or {@code ind}
     * @param journalText what is copied into the municipality's own system
     */
    record Shown(
            UUID id,
            String party,
            String direction,
            boolean reached,
            @Nullable String body,
            LocalDate contactedOn,
            String notedBy,
            OffsetDateTime notedAt,
            UUID journalId,
            String journalText,
            @Nullable OffsetDateTime copiedAt) {}

    record Written(@Nullable String text) {}
}
