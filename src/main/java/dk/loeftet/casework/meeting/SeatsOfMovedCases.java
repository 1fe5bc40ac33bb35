package dk.loeftet.casework.meeting;

import dk.loeftet.casework.control.move.BeforeMove;
import dk.loeftet.casework.control.move.Departure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is moved is expected at no meeting any more; at the stage of the meetings the case stands in the queue again. */
@Component
class SeatsOfMovedCases implements BeforeMove {

    private final MeetingSeats seats;

    SeatsOfMovedCases(MeetingSeats seats) {
        this.seats = seats;
    }

    @Override
    public List<String> announces(Departure departure) {
        return seats.isExpected(departure.caseNumber())
                ? List.of("Borgerens plads til informationsmødet gives fri. Giv borgeren besked.")
                : List.of();
    }

    @Override
    public void leaves(Departure departure) {
        seats.leave(departure.caseNumber());
    }
}
