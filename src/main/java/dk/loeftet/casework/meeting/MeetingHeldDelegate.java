package dk.loeftet.casework.meeting;

import dk.loeftet.casework.journal.Journal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** {@code ${meetingHeld}}: the list is closed; everybody about whom nothing else was registered has come. */
@Component("meetingHeld")
class MeetingHeldDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingSeats seats;
    private final Journal journal;

    MeetingHeldDelegate(Meetings meetings, MeetingSeats seats, Journal journal) {
        this.meetings = meetings;
        this.seats = seats;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.locked(execution.getProcessBusinessKey()).orElseThrow();
        for (Seat seat : seats.of(meeting.meetingNumber())) {
            if (seat.isOpen() && seat.told()) {
                // Only Tasklist's own form leaves somebody open: it says that all came.
                seats.settle(seat, SeatStatus.ATTENDED, seat.talkAtOnce());
                journal.add(
                        seat.caseNumber(),
                        AttendanceDesk.theme(meeting.meetingNumber()),
                        AttendanceDesk.inWords(SeatStatus.ATTENDED, seat.talkAtOnce()),
                        Context.getCommandContext().getAuthenticatedUserId());
            } else if (seat.isOpen()) {
                // Never heard of the meeting: the case stands in the queue still.
                seats.left(seat);
            }
        }
        meetings.keepStatus(meeting, Meeting.HELD);
    }
}
