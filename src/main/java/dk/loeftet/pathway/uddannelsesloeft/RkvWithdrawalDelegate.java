package dk.loeftet.pathway.uddannelsesloeft;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${rkvWithdrawal}}: the school is not asked any more. */
@Component("rkvWithdrawal")
class RkvWithdrawalDelegate implements JavaDelegate {

    private final RkvRequests requests;

    RkvWithdrawalDelegate(RkvRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.withdrawn(execution.getProcessBusinessKey());
    }
}
