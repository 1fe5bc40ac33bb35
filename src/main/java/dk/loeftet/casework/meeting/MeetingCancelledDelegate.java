package dk.loeftet.casework.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${meetingCancelled}}: nobody has a seat any more, and all of them come first to the next meeting. */
@Component("meetingCancelled")
class MeetingCancelledDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingSeats seats;

    MeetingCancelledDelegate(Meetings meetings, MeetingSeats seats) {
        this.meetings = meetings;
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.locked(execution.getProcessBusinessKey()).orElseThrow();
        seats.of(meeting.meetingNumber()).stream()
                .filter(Seat::isOpen)
                .forEach(seat -> seats.settle(seat, SeatStatus.CALLED_OFF, false));
        meetings.keepStatus(meeting, Meeting.CANCELLED);
    }
}
