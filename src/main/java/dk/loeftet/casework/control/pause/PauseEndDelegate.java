package dk.loeftet.casework.control.pause;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@code ${pauseEnd}}: the case that was paused goes on. */
@Component("pauseEnd")
class PauseEndDelegate implements JavaDelegate {

    private final Pausing pausing;
    private final CaseFiles files;
    private final IdentityService identityService;

    PauseEndDelegate(Pausing pausing, CaseFiles files, IdentityService identityService) {
        this.pausing = pausing;
        this.files = files;
        this.identityService = identityService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = files.byNumber(execution.getProcessBusinessKey())
                .orElseThrow(() -> new IllegalStateException("No case"));
        Authentication caller = identityService.getCurrentAuthentication();
        String by = caller == null || caller.getUserId() == null ? "system" : caller.getUserId();
        // The engine writes at the end of its command what this step has changed; the case goes on after that, still
        // within the transaction.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                pausing.resume(file, by);
            }
        });
    }
}
