package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.decision.ComplaintBesideTheCase;
import dk.loeftet.casework.decision.DecisionsInForce;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * {@code ${chosenDecision}}: a complaint has led to a new decision although the case had been decided anew meanwhile, and a
 * person has said which of the two holds.
 */
@Component("chosenDecision")
class ChosenDecisionDelegate implements JavaDelegate {

    private final DecisionsInForce decisions;
    private final ChosenEducation chosen;

    ChosenDecisionDelegate(DecisionsInForce decisions, ChosenEducation chosen) {
        this.decisions = decisions;
        this.chosen = chosen;
    }

    @Override
    public void execute(DelegateExecution complaint) {
        if (!"klagens".equals(complaint.getVariable("decisionInForce"))) {
            return;
        }
        ComplaintBesideTheCase.giveToTheCase(complaint);
        String caseNumber = complaint.getProcessBusinessKey();
        decisions.isInForce(UUID.fromString((String) complaint.getVariable("decisionId")), caseNumber);
        chosen.keep(caseNumber, (String) complaint.getVariable("educationId"), null);
    }
}
