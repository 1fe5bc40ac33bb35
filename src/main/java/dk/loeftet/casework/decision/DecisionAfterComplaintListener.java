package dk.loeftet.casework.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * {@code ${decisionAfterComplaint}} at the end of a complaint beside the case: only a new decision is the case's decision.
 * A complaint that changed nothing leaves the case alone, and where the case was decided anew meanwhile, a person says
 * which decision holds.
 */
@Component("decisionAfterComplaint")
class DecisionAfterComplaintListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution complaint) {
        if ("ny-afgoerelse".equals(complaint.getVariable(ComplaintBesideTheCase.OUTCOME))
                && !Boolean.TRUE.equals(complaint.getVariable("decisionOvertaken"))) {
            ComplaintBesideTheCase.giveDecisionToTheCase(complaint);
        }
    }
}
