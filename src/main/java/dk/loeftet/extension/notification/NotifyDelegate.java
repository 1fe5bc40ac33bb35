package dk.loeftet.extension.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** {@code ${notify}} with the inputs {@code template} and {@code recipient}; {@code about} where the text needs it. */
class NotifyDelegate implements JavaDelegate {

    private final Notifications notifications;
    private final RecipientFinder recipients;

    NotifyDelegate(Notifications notifications, RecipientFinder recipients) {
        this.notifications = notifications;
        this.recipients = recipients;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String template = (String) execution.getVariableLocal("template");
        String recipient = (String) execution.getVariableLocal("recipient");
        notifications.queue(
                execution,
                execution.getProcessBusinessKey(),
                template,
                recipient,
                recipients.find(execution, recipient).orElse(null),
                (String) execution.getVariableLocal("about"));
    }
}
