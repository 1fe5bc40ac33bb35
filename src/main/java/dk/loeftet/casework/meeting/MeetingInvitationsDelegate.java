package dk.loeftet.casework.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${meetingInvitations}}: as many cases of the queue get a seat as the overbooking table says. */
@Component("meetingInvitations")
class MeetingInvitationsDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingQueue queue;
    private final MeetingSeats seats;

    MeetingInvitationsDelegate(Meetings meetings, MeetingQueue queue, MeetingSeats seats) {
        this.meetings = meetings;
        this.queue = queue;
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.byNumber(execution.getProcessBusinessKey()).orElseThrow();
        int invitations = ((Number) execution.getVariable("invitations")).intValue();
        meetings.keepInvitations(meeting, invitations);
        seats.choose(meeting, queue.first(meeting.officeId(), meeting.meetingNumber(), invitations));
    }
}
