package dk.loeftet.casework.meeting;

import dk.loeftet.casework.control.pause.AfterPause;
import org.springframework.stereotype.Component;

/** A case that was on pause on the day of its meeting learns how the meeting went as soon as it goes on. */
@Component
class ResultsAfterPause implements AfterPause {

    private final MeetingSeats seats;
    private final WaitingCases cases;

    ResultsAfterPause(MeetingSeats seats, WaitingCases cases) {
        this.seats = seats;
        this.cases = cases;
    }

    @Override
    public void goesOn(String caseNumber) {
        seats.untold(caseNumber).forEach((meetingNumber, seat) -> {
            if (cases.giveResult(caseNumber, meetingNumber, seat.status(), seat.talkAtOnce())
                    == WaitingCases.Told.NOW) {
                seats.resultTold(seat);
            }
        });
    }
}
