package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.TrustedCalls;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Says beforehand how many the decision {@code overbooking} will invite; the model asks it again when it starts. */
@Component
class Overbooking {

    private final DecisionService decisions;
    private final TrustedCalls trusted;

    Overbooking(DecisionService decisions, TrustedCalls trusted) {
        this.decisions = decisions;
        this.trusted = trusted;
    }

    int invitations(int capacity, MeetingSeats.Experience experience) {
        Number invitations = trusted.call(() -> decisions
                .evaluateDecisionTableByKey("overbooking")
                .variables(facts(capacity, experience))
                .evaluate()
                .getSingleEntry());
        return invitations.intValue();
    }

    /** What the decision asks for, by the names of its inputs. */
    static Map<String, Object> facts(int capacity, MeetingSeats.Experience experience) {
        return Map.of(
                "capacity", capacity,
                "pastInvitations", experience.pastInvitations(),
                "pastAbsences", experience.pastAbsences());
    }
}
