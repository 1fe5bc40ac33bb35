package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.Callers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Skift skole" and "Skift a-kasse". */
@RestController
@RequestMapping("/api/cases/{caseNumber}/partners/{kind}")
class PartnerChangeController {

    private final Callers callers;
    private final PartnerDesk desk;

    PartnerChangeController(Callers callers, PartnerDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @GetMapping
    PartnerDesk.Choices choices(@PathVariable String caseNumber, @PathVariable String kind) {
        return desk.choices(caseNumber, kind, callers.current());
    }

    @PostMapping
    PartnerDesk.Outcome change(
            @PathVariable String caseNumber, @PathVariable String kind, @RequestBody PartnerDesk.Wish wish) {
        return desk.change(caseNumber, kind, wish, callers.current());
    }
}
