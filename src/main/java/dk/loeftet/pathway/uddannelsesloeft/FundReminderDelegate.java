package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import dk.loeftet.extension.notification.Notifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${fundReminder}}: reminds every a-kasse to refer unskilled members (UA-74). */
@Component("fundReminder")
class FundReminderDelegate implements JavaDelegate {

    private final Partners partners;
    private final Notifications notifications;

    FundReminderDelegate(Partners partners, Notifications notifications) {
        this.partners = partners;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (Partner fund : partners.ofKind(Partner.AKASSE)) {
            notifications.queue(execution, "akasse-paamindelse", Partner.AKASSE, fund.id());
        }
    }
}
