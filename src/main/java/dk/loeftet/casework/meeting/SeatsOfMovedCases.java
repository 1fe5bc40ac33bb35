package dk.loeftet.casework.meeting;

import dk.loeftet.casework.control.move.BeforeMove;
import org.springframework.stereotype.Component;

/** Who is moved is expected at no meeting any more; at the stage of the meetings the case stands in the queue again. */
@Component
class SeatsOfMovedCases implements BeforeMove {

    private final MeetingSeats seats;

    SeatsOfMovedCases(MeetingSeats seats) {
        this.seats = seats;
    }

    @Override
    public void leaves(String caseNumber) {
        seats.leave(caseNumber);
    }
}
