package dk.loeftet.casework.outbox;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.tasklist.TasklistPage;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import dk.loeftet.extension.web.NotHere;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a case for those who may see it, and the page on which dead ones and letters are dealt with. */
@RestController
@RequestMapping("/api/outbox")
class OutboxController {

    private static final Map<String, String> CHANGED =
            Map.of("message", "Beskeden er allerede behandlet. Genindlæs siden.");

    private final Callers callers;
    private final CaseAccess cases;
    private final Outbox outbox;
    private final OutboxLetters letters;
    private final Journal journal;

    OutboxController(Callers callers, CaseAccess cases, Outbox outbox, OutboxLetters letters, Journal journal) {
        this.callers = callers;
        this.cases = cases;
        this.outbox = outbox;
        this.letters = letters;
        this.journal = journal;
    }

    /** OutboxLetters to be sent are work for those who work on cases. */
    @Bean
    static TasklistPage outboxPage() {
        return new TasklistPage("outbox", 60, caller -> caller.hasAny(CaseRoles.workers()));
    }

    @GetMapping
    List<Entry> ofCase(@RequestParam("case") String caseNumber) {
        cases.seen(caseNumber, callers.current());
        return outbox.ofCase(caseNumber).stream().map(Entry::of).toList();
    }

    @GetMapping("/letters")
    List<Letter> letters(
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String status) {
        return letters.of(worker(), blankAsNone(caseNumber), blankAsNone(status));
    }

    @PostMapping("/{id}/resend")
    @Transactional
    public ResponseEntity<Object> resend(@PathVariable UUID id) {
        Caller caller = callers.current();
        caller.mustHaveAny(OutboxLetters.RESENDERS);
        if (letters.byId(id, caller).isEmpty()) {
            throw new NotHere();
        }
        return answer(outbox.sendAgain(id));
    }

    /** Somebody has sent the letter on paper or from another system. */
    @PostMapping("/{id}/sent")
    @Transactional
    public ResponseEntity<Object> sentByHand(@PathVariable UUID id) {
        Caller caller = worker();
        Letter letter = letters.byId(id, caller).orElse(null);
        if (letter == null) {
            throw new NotHere();
        }
        boolean changed =
                outbox.sentByHand(id, new RenderedMessage(letter.title(), letter.body() == null ? "" : letter.body()));
        if (changed && letter.caseNumber() != null) {
            journal.add(letter.caseNumber(), "Brev sendt: " + letter.title(), "", caller.userId());
        }
        return answer(changed);
    }

    private Caller worker() {
        Caller caller = callers.current();
        caller.mustHaveAny(CaseRoles.workers());
        return caller;
    }

    private static ResponseEntity<Object> answer(boolean changed) {
        return changed
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.CONFLICT).body(CHANGED);
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * A message as other systems learn of it.
     *
     * @param recipient kind and id, never a name or an address
     */
    record Entry(
            String template, String recipient, @Nullable String channel, String status, String messageId) {

        static Entry of(OutboxMessage message) {
            return new Entry(
                    message.template(),
                    message.recipientId() == null
                            ? message.recipientKind()
                            : message.recipientKind() + ":" + message.recipientId(),
                    message.channel(),
                    message.status(),
                    message.messageId());
        }
    }
}
