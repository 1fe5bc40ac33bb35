package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.extension.wait.ledger.Wait;
import dk.loeftet.extension.wait.ledger.Waits;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The waits of a case on one partner. With another partner a wait begins again: nobody answers for the time that the one
 * before has taken, and each has the deadlines of its own agreement.
 */
@Component
class PartnerWaits {

    private final Waits ledger;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;

    PartnerWaits(Waits ledger, RuntimeService runtimeService, TrustedCalls trusted) {
        this.ledger = ledger;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
    }

    /** Their names, but for those in process instances that end otherwise. */
    List<String> on(String caseNumber, String partner, Set<String> butIn) {
        return open(caseNumber, partner).stream()
                .filter(wait -> !butIn.contains(wait.processInstanceId()))
                .map(wait -> wait.name() == null ? wait.activity() : wait.name())
                .toList();
    }

    /** The models know the new partner by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginAgain(String caseNumber, String oldPartner) {
        open(caseNumber, oldPartner)
                .forEach(wait -> trusted.call(() -> {
                    ActivityInstance tree = runtimeService.getActivityInstance(wait.processInstanceId());
                    // First the new token, then the end of the old one: a stage that nothing is left in would end.
                    ProcessInstanceModificationBuilder again = runtimeService
                            .createProcessInstanceModification(wait.processInstanceId())
                            .startBeforeActivity(wait.activity());
                    for (ActivityInstance old : tree.getActivityInstances(wait.activity())) {
                        again.cancelActivityInstance(old.getId());
                    }
                    again.execute();
                    return null;
                }));
    }

    private List<Wait> open(String caseNumber, String partner) {
        return ledger.openOfCase(caseNumber).stream()
                .filter(wait -> partner.equals(wait.party()))
                .toList();
    }
}
