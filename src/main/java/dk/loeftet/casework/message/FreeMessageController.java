package dk.loeftet.casework.message;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that people send by hand: what is offered, what it would say, and sending it. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/messages")
class FreeMessageController {

    private final Callers callers;
    private final CaseAccess access;
    private final FreeTexts texts;
    private final FreeMessages messages;

    FreeMessageController(Callers callers, CaseAccess access, FreeTexts texts, FreeMessages messages) {
        this.callers = callers;
        this.access = access;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/texts")
    List<FreeTexts.Offered> texts(@PathVariable String caseNumber) {
        Caller caller = callers.current();
        caller.mustHaveAny(CaseRoles.writers());
        return texts.of(access.seen(caseNumber, caller));
    }

    @PostMapping("/preview")
    FreeMessages.Preview preview(@PathVariable String caseNumber, @RequestBody FreeMessages.Wish wish) {
        return messages.preview(caseNumber, wish, callers.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable String caseNumber, @RequestBody FreeMessages.Wish wish) {
        messages.send(caseNumber, wish, callers.current());
    }
}
