package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.control.move.BeforeMove;
import dk.loeftet.casework.control.move.Departure;
import dk.loeftet.casework.partner.Partner;
import java.util.List;
import org.springframework.stereotype.Component;

/** A school that was asked for an assessment does not go on with it when the case is moved away. */
@Component
class AssessmentOfMovedCase implements BeforeMove {

    private final RkvRequests requests;
    private final MoveMessages messages;

    AssessmentOfMovedCase(RkvRequests requests, MoveMessages messages) {
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public List<String> announces(Departure departure) {
        return requests.askedSchool(departure.caseNumber())
                .map(school -> List.of("Bestillingen af RKV trækkes tilbage, og skolen får besked."))
                .orElse(List.of());
    }

    @Override
    public void leaves(Departure departure) {
        requests.askedSchool(departure.caseNumber())
                .ifPresent(school -> messages.send(departure, "rkv-trukket", Partner.SCHOOL, school));
        requests.withdrawn(departure.caseNumber());
    }
}
