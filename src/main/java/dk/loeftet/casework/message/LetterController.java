package dk.loeftet.casework.message;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.UnknownTemplate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a case and their full texts, for those who may see the case. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/letters")
class LetterController {

    private final Callers callers;
    private final CaseAccess access;
    private final Letters letters;
    private final MessageTemplates templates;

    LetterController(Callers callers, CaseAccess access, Letters letters, MessageTemplates templates) {
        this.callers = callers;
        this.access = access;
        this.letters = letters;
        this.templates = templates;
    }

    /** Latest first, without their texts. */
    @GetMapping
    List<Sent> ofCase(@PathVariable String caseNumber) {
        access.seen(caseNumber, callers.current());
        return letters.ofCase(caseNumber).stream()
                .map(letter -> shown(letter, null))
                .toList();
    }

    /** One with its text as it went out. */
    @GetMapping("/{id}")
    ResponseEntity<Sent> one(@PathVariable String caseNumber, @PathVariable UUID id) {
        access.seen(caseNumber, callers.current());
        return ResponseEntity.of(letters.one(caseNumber, id).map(letter -> shown(letter, letter.text())));
    }

    private Sent shown(Letter letter, @Nullable String text) {
        return new Sent(
                letter.id(),
                letter.title() == null ? subjectNow(letter.template()) : letter.title(),
                letter.recipientKind(),
                letter.status(),
                letter.createdAt(),
                text);
    }

    private String subjectNow(String template) {
        try {
            return templates.byKey(template).subject();
        } catch (UnknownTemplate removedSince) {
            return template;
        }
    }

    /**
     * A message of the case.
     *
     * @param text null in the list, and where no text was kept
     */
    record Sent(
            UUID id,
            String title,
            String recipientKind,
            String status,
            OffsetDateTime createdAt,
            @Nullable String text) {}
}
