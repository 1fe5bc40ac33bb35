package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.extension.notification.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${stopCitizenMessages}}: what has not been sent to the citizen yet never will be. */
@Component("stopCitizenMessages")
class CitizenMessagesStop implements JavaDelegate {

    private final Outbox outbox;

    CitizenMessagesStop(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.withdraw(execution.getProcessBusinessKey(), "borger");
    }
}
