package dk.loeftet.casework.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${meetingHeld}}: the list is closed; everybody about whom nothing else was registered has come. */
@Component("meetingHeld")
class MeetingHeldDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingSeats seats;

    MeetingHeldDelegate(Meetings meetings, MeetingSeats seats) {
        this.meetings = meetings;
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.locked(execution.getProcessBusinessKey()).orElseThrow();
        for (Seat seat : seats.of(meeting.meetingNumber())) {
            if (seat.isOpen() && seat.told()) {
                seats.settle(seat, SeatStatus.ATTENDED, seat.talkAtOnce());
            } else if (seat.isOpen()) {
                // Never heard of the meeting: the case stands in the queue still.
                seats.left(seat);
            }
        }
        meetings.keepStatus(meeting, Meeting.HELD);
    }
}
