package dk.loeftet.casework.meeting;

import dk.loeftet.extension.notification.Notifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${seatResult}}: one case learns how the meeting went for it, or that there will be none. */
@Component("seatResult")
class SeatResultDelegate implements JavaDelegate {

    private static final String CANCELLED_TEXT = "informationsmoede-aflyst";

    private final Meetings meetings;
    private final MeetingSeats seats;
    private final WaitingCases cases;
    private final Notifications notifications;

    SeatResultDelegate(Meetings meetings, MeetingSeats seats, WaitingCases cases, Notifications notifications) {
        this.meetings = meetings;
        this.seats = seats;
        this.cases = cases;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.byNumber(execution.getProcessBusinessKey()).orElseThrow();
        seats.find(meeting.meetingNumber(), (String) execution.getVariable("caseNumber"))
                .filter(seat -> !seat.resultTold())
                .ifPresent(seat -> tell(execution, meeting, seat));
    }

    private void tell(DelegateExecution execution, Meeting meeting, Seat seat) {
        switch (cases.giveResult(seat.caseNumber(), meeting.meetingNumber(), seat.status(), seat.talkAtOnce())) {
            case NOW -> {
                seats.resultTold(seat);
                sayThatItIsCancelled(execution, meeting, seat);
            }
            // The seat keeps the result until the case goes on; that there is no meeting the citizen must know today.
            case LATER -> sayThatItIsCancelled(execution, meeting, seat);
            case NEVER -> seats.left(seat);
        }
    }

    private void sayThatItIsCancelled(DelegateExecution execution, Meeting meeting, Seat seat) {
        if (Meeting.CANCELLED.equals(meeting.status())) {
            notifications.queue(
                    execution,
                    seat.caseNumber(),
                    CANCELLED_TEXT,
                    "borger",
                    seats.personId(seat.caseNumber()).orElse(null),
                    meeting.meetingNumber());
        }
    }
}
