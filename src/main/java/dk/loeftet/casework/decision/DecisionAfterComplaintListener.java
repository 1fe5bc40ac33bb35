package dk.loeftet.casework.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * {@code ${decisionAfterComplaint}} at the end of a complaint beside the case: only a new decision is the case's decision.
 * A complaint that changed nothing leaves the case alone, which may have been decided anew meanwhile.
 */
@Component("decisionAfterComplaint")
class DecisionAfterComplaintListener implements ExecutionListener {

    static final String OUTCOME = "complaintOutcome";

    @Override
    public void notify(DelegateExecution complaint) {
        if ("ny-afgoerelse".equals(complaint.getVariable(OUTCOME))) {
            DelegateExecution theCase = complaint.getProcessInstance();
            DecisionComplainedAboutListener.DECISION.forEach(
                    name -> theCase.setVariable(name, complaint.getVariable(name)));
        }
    }
}
