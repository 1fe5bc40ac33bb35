package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists and plans the information meetings of the caller's offices. */
@RestController
@RequestMapping("/api/meetings")
class MeetingController {

    /** Who may look. */
    static final Role[] READERS = {Role.REFERRAL_ADMIN, Role.CASEWORKER, Role.TEAM_LEADER};

    /** Who plans meetings and keeps their lists. */
    static final Role[] PLANNERS = {Role.REFERRAL_ADMIN, Role.TEAM_LEADER};

    private final Callers callers;
    private final Offices offices;
    private final Partners partners;
    private final MeetingPlanCheck check;
    private final MeetingPlanning planning;
    private final Meetings meetings;
    private final MeetingViews views;

    MeetingController(
            Callers callers,
            Offices offices,
            Partners partners,
            MeetingPlanCheck check,
            MeetingPlanning planning,
            Meetings meetings,
            MeetingViews views) {
        this.callers = callers;
        this.offices = offices;
        this.partners = partners;
        this.check = check;
        this.planning = planning;
        this.meetings = meetings;
        this.views = views;
    }

    @GetMapping
    Overview list() {
        Caller caller = callers.current();
        caller.mustHaveAny(READERS);
        List<Office> own = offices.all().stream()
                .filter(office -> caller.worksIn(office.id()))
                .toList();
        return new Overview(
                caller.hasAny(PLANNERS),
                own,
                own.stream().mapToInt(office -> planning.waiting(office.id())).sum(),
                views.list(own.stream().map(Office::id).toList()),
                Stream.of(Partner.SCHOOL, Partner.AKASSE)
                        .flatMap(kind -> partners.ofKind(kind).stream())
                        .toList());
    }

    /** How many wait, and how many a meeting of this size would invite. */
    @GetMapping("/forecast")
    MeetingPlanning.Forecast forecast(@RequestParam(required = false) String office, @RequestParam int capacity) {
        Caller caller = callers.current();
        caller.mustHaveAny(PLANNERS);
        return planning.forecast(check.office(office, caller), Math.max(0, capacity));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Planned plan(@RequestBody MeetingPlanCheck.Typed typed) {
        Caller caller = callers.current();
        caller.mustHaveAny(PLANNERS);
        return new Planned(planning.plan(check.check(typed, caller), caller.userId()));
    }

    @GetMapping("/{number}")
    Whole meeting(@PathVariable String number) {
        Caller caller = callers.current();
        caller.mustHaveAny(READERS);
        Meeting meeting = meetings.byNumber(number)
                .filter(found -> caller.worksIn(found.officeId()))
                .orElseThrow(MeetingNotFound::new);
        return new Whole(caller.hasAny(PLANNERS), views.shown(meeting), views.seats(meeting));
    }

    /**
     * All meetings, and what can be chosen when one is planned.
     *
     * @param mayPlan whether the caller may change anything
     */
    record Overview(
            boolean mayPlan,
            List<Office> offices,
            int waiting,
            List<MeetingViews.Shown> meetings,
            List<Partner> partners) {}

    record Planned(String number) {}

    record Whole(boolean mayPlan, MeetingViews.Shown meeting, List<MeetingViews.ShownSeat> seats) {}
}
