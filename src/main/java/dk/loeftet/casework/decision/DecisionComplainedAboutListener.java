package dk.loeftet.casework.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** {@code ${decisionComplainedAbout}} where a complaint period begins beside the case: it keeps the decision as it is now. */
@Component("decisionComplainedAbout")
class DecisionComplainedAboutListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution period) {
        ComplaintBesideTheCase.keep(period);
    }
}
