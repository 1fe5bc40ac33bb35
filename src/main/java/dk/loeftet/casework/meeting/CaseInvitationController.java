package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Indkald til informationsmøde" on one case. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/invitation")
class CaseInvitationController {

    private final Callers callers;
    private final CaseInvitations invitations;

    CaseInvitationController(Callers callers, CaseInvitations invitations) {
        this.callers = callers;
        this.invitations = invitations;
    }

    @GetMapping
    CaseInvitations.Choices choices(@PathVariable String caseNumber) {
        return invitations.choices(caseNumber, callers.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(@PathVariable String caseNumber, @RequestBody CaseInvitations.Wish wish) {
        invitations.invite(caseNumber, wish, callers.current());
    }
}
