package dk.loeftet.casework.decision;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * {@code ${decisionComplainedAbout}} where a complaint period begins beside the case: it keeps the decision as it is now,
 * so that a later decision moves neither its deadline nor what is complained about.
 */
@Component("decisionComplainedAbout")
class DecisionComplainedAboutListener implements ExecutionListener {

    static final List<String> DECISION = List.of(
            "decision",
            "grantedTrack",
            "rateCode",
            "rateText",
            "rateLawRef",
            "fullyFavourable",
            "deliveredOn",
            "complaintUntil");

    @Override
    public void notify(DelegateExecution period) {
        DECISION.forEach(name -> period.setVariableLocal(name, period.getVariable(name)));
        // What comes of the complaint is the complaint's own business, too.
        period.setVariableLocal(DecisionAfterComplaintListener.OUTCOME, null);
    }
}
