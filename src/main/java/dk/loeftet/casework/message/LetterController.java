package dk.loeftet.casework.message;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.CaseAccess;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
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
    private final CaseLetters letters;

    LetterController(Callers callers, CaseAccess access, CaseLetters letters) {
        this.callers = callers;
        this.access = access;
        this.letters = letters;
    }

    /** Latest first, without their texts. */
    @GetMapping
    List<CaseLetters.Sent> ofCase(@PathVariable String caseNumber) {
        access.seen(caseNumber, callers.current());
        return letters.of(caseNumber);
    }

    /** One with its text as it went out. */
    @GetMapping("/{id}")
    ResponseEntity<CaseLetters.Sent> one(@PathVariable String caseNumber, @PathVariable UUID id) {
        access.seen(caseNumber, callers.current());
        return ResponseEntity.of(letters.one(caseNumber, id));
    }
}
