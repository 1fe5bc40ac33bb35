package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the list of one meeting. */
@RestController
@RequestMapping("/api/meetings/{number}")
class MeetingChangeController {

    private final Callers callers;
    private final Meetings meetings;
    private final MeetingChanges changes;
    private final AttendanceDesk attendance;

    MeetingChangeController(Callers callers, Meetings meetings, MeetingChanges changes, AttendanceDesk attendance) {
        this.callers = callers;
        this.meetings = meetings;
        this.changes = changes;
        this.attendance = attendance;
    }

    @PostMapping("/seats/{caseNumber}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable String number, @PathVariable String caseNumber) {
        mayChange(number);
        changes.accept(number, caseNumber);
    }

    @PostMapping("/seats/{caseNumber}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String number, @PathVariable String caseNumber) {
        mayChange(number);
        changes.cancelSeat(number, caseNumber);
    }

    @PostMapping("/seats/{caseNumber}/rebook")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rebook(@PathVariable String number, @PathVariable String caseNumber, @RequestBody To body) {
        mayChange(number);
        if (body.to() == null || body.to().isBlank()) {
            throw new MeetingRefused("to", "Vælg, hvilket møde borgeren flyttes til.");
        }
        changes.rebook(number, caseNumber, body.to());
    }

    @PostMapping("/invitations")
    Invited inviteMore(@PathVariable String number, @RequestBody More body) {
        mayChange(number);
        return new Invited(changes.inviteMore(number, body.count() == null ? 0 : body.count()));
    }

    @PostMapping("/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@PathVariable String number, @RequestBody Attendance body) {
        mayChange(number);
        attendance.register(number, body, callers.current().userId());
    }

    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelMeeting(@PathVariable String number) {
        mayChange(number);
        changes.cancelMeeting(number);
    }

    private void mayChange(String number) {
        Caller caller = callers.current();
        caller.mustHaveAny(MeetingController.PLANNERS);
        if (meetings.byNumber(number)
                .filter(meeting -> caller.worksIn(meeting.officeId()))
                .isEmpty()) {
            throw new MeetingNotFound();
        }
    }

    record To(@Nullable String to) {}

    record More(@Nullable Integer count) {}

    record Invited(int invited) {}
}
