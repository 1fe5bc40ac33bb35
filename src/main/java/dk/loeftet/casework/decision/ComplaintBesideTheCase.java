package dk.loeftet.casework.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What a complaint period beside the case keeps to itself, so that a later decision moves neither its deadline nor what is
 * complained about, and what it gives to the case when its own decision is the one that holds.
 */
public final class ComplaintBesideTheCase {

    static final String OUTCOME = "complaintOutcome";

    /** What was decided. */
    private static final List<String> DECISION = List.of(
            "decision",
            "decisionId",
            "grantedTrack",
            "rateCode",
            "rateText",
            "rateLawRef",
            "fullyFavourable",
            "deliveredOn",
            "complaintUntil");

    /** What it was decided about: another course may be planned meanwhile. */
    private static final List<String> SUBJECT =
            List.of("educationId", "courseStart", "grantDate", "suggestedTrack", "suggestedReason", "suggestedLawRef");

    /** What comes of the complaint, and what a person then makes of it. */
    private static final List<String> OUTCOMES = List.of(OUTCOME, "decisionOvertaken", "decisionInForce");

    private ComplaintBesideTheCase() {}

    /** The names of what a decision is made of. */
    static Stream<String> ofTheDecision() {
        return Stream.concat(DECISION.stream(), SUBJECT.stream());
    }

    /** What was decided, by the names of the variables. */
    static Map<String, Object> decisionOf(DelegateExecution complaint) {
        Map<String, Object> decision = new HashMap<>();
        DECISION.forEach(name -> decision.put(name, complaint.getVariable(name)));
        return decision;
    }

    static void keep(DelegateExecution period) {
        DECISION.forEach(name -> period.setVariableLocal(name, period.getVariable(name)));
        SUBJECT.forEach(name -> period.setVariableLocal(name, period.getVariable(name)));
        OUTCOMES.forEach(name -> period.setVariableLocal(name, null));
    }

    /** The decision that the complaint has led to becomes the case's own. */
    public static void giveToTheCase(DelegateExecution complaint) {
        DelegateExecution theCase = complaint.getProcessInstance();
        DECISION.forEach(name -> theCase.setVariable(name, complaint.getVariable(name)));
        SUBJECT.forEach(name -> theCase.setVariable(name, complaint.getVariable(name)));
    }

    /** The same, where the subject of the case has not changed. */
    static void giveDecisionToTheCase(DelegateExecution complaint) {
        DelegateExecution theCase = complaint.getProcessInstance();
        DECISION.forEach(name -> theCase.setVariable(name, complaint.getVariable(name)));
    }
}
