package dk.loeftet.casework.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${seatInvitation}}: one case of the list gets its seat; the case itself then sends the invitation. */
@Component("seatInvitation")
class SeatInvitationDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingSeats seats;
    private final WaitingCases cases;

    SeatInvitationDelegate(Meetings meetings, MeetingSeats seats, WaitingCases cases) {
        this.meetings = meetings;
        this.seats = seats;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.byNumber(execution.getProcessBusinessKey()).orElseThrow();
        seats.find(meeting.meetingNumber(), (String) execution.getVariable("caseNumber"))
                .filter(seat -> seat.status() == SeatStatus.INVITED && !seat.told())
                .ifPresent(seat -> invite(meeting, seat));
    }

    private void invite(Meeting meeting, Seat seat) {
        if (cases.giveSeat(seat.caseNumber(), meeting)) {
            seats.told(seat);
        } else {
            seats.left(seat);
        }
    }
}
