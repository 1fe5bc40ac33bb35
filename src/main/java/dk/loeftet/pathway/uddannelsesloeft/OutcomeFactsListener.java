package dk.loeftet.pathway.uddannelsesloeft;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code ${outcomeFacts}}: before the first measurement there is no month yet, and a decision needs a value to read. */
@Component("outcomeFacts")
class OutcomeFactsListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        Object month = execution.getVariable("outcomeMonth");
        execution.setVariableLocal("outcomeMonth", Variables.untypedValue(month, true));
    }
}
