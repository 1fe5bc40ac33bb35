package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.extension.wait.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${rkvRenewal}}: the school can go on, and its agreed time begins afresh (UA-47). */
@Component("rkvRenewal")
class RkvRenewalDelegate implements JavaDelegate {

    private final RkvRequests requests;
    private final Deadlines deadlines;

    RkvRenewalDelegate(RkvRequests requests, Deadlines deadlines) {
        this.requests = requests;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.renewed(execution.getProcessBusinessKey(), deadlines.dueOn(execution, "rkv.result.due", (String)
                execution.getVariable("schoolId")));
    }
}
