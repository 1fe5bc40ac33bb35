package dk.loeftet.casework.meeting;

import dk.loeftet.extension.notification.Notifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${seatReminder}}: one of the invited is reminded of the meeting, if still expected. */
@Component("seatReminder")
class SeatReminderDelegate implements JavaDelegate {

    private static final String TEXT = "informationsmoede-paamindelse";

    private final MeetingSeats seats;
    private final WaitingCases cases;
    private final Notifications notifications;

    SeatReminderDelegate(MeetingSeats seats, WaitingCases cases, Notifications notifications) {
        this.seats = seats;
        this.cases = cases;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String meetingNumber = execution.getProcessBusinessKey();
        seats.find(meetingNumber, (String) execution.getVariable("caseNumber"))
                .filter(Seat::isOpen)
                .ifPresent(seat -> remind(execution, meetingNumber, seat));
    }

    private void remind(DelegateExecution execution, String meetingNumber, Seat seat) {
        switch (cases.waitsForResult(seat.caseNumber(), meetingNumber)) {
            case NOW -> send(execution, seat);
            case LATER -> {
                // Nobody is reminded of a meeting during an illness or a leave.
            }
            case NEVER -> seats.left(seat);
        }
    }

    private void send(DelegateExecution execution, Seat seat) {
        notifications.queue(
                execution,
                seat.caseNumber(),
                TEXT,
                "borger",
                seats.personId(seat.caseNumber()).orElse(null),
                execution.getProcessBusinessKey());
        seats.reminded(seat);
    }
}
