package dk.loeftet.casework.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;

/** On the way into an end of the case: the end itself terminates everything else before it is heard. */
final class CaseEndingListener implements ExecutionListener {

    private final ObjectProvider<CaseEnding> endings;

    CaseEndingListener(ObjectProvider<CaseEnding> endings) {
        this.endings = endings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A death is reported by a person, and told to the endings before the model hears of it.
        endings.forEach(ending -> ending.ends(execution.getProcessBusinessKey(), false));
    }
}
