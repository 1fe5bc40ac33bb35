package dk.loeftet.casework.tasklist;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells our pages which of them the caller may open, and what their lists offer to choose from. */
@RestController
@RequestMapping("/api/pages")
class PageController {

    private final Callers callers;
    private final Offices offices;
    private final Partners partners;
    private final List<TasklistPage> pages;

    PageController(Callers callers, Offices offices, Partners partners, List<TasklistPage> pages) {
        this.callers = callers;
        this.offices = offices;
        this.partners = partners;
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(TasklistPage::order))
                .toList();
    }

    @GetMapping
    List<String> visible() {
        Caller caller = callers.current();
        return pages.stream()
                .filter(page -> page.visibleTo().test(caller))
                .map(TasklistPage::id)
                .toList();
    }

    @GetMapping("/choices")
    Choices choices() {
        Caller caller = callers.current();
        if (caller.hasAny(TasklistPageConfiguration.INTAKE)) {
            return new Choices(
                    offices.all().stream()
                            .filter(office -> caller.worksIn(office.id()))
                            .toList(),
                    partners.ofKind(Partner.AKASSE).stream().map(Partner::name).toList(),
                    false);
        }
        caller.mustHaveAny(Role.FUND_ADVISER);
        return new Choices(offices.all(), List.of(), true);
    }

    /**
     * What may be chosen when a person is registered.
     *
     * @param offices where the caller may register people
     * @param akasser the names of the a-kasser with which there is an agreement
     * @param referral whether the caller is an a-kasse that refers its own members
     */
    record Choices(List<Office> offices, List<String> akasser, boolean referral) {}
}
