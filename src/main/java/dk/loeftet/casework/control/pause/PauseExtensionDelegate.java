package dk.loeftet.casework.control.pause;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.extension.form.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${pauseExtension}}: the case stands still for longer. */
@Component("pauseExtension")
class PauseExtensionDelegate implements JavaDelegate {

    private final Pauses pauses;
    private final CaseFiles files;
    private final Clock clock;

    PauseExtensionDelegate(Pauses pauses, CaseFiles files, Clock clock) {
        this.pauses = pauses;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String text = (String) execution.getVariable("newPauseUntil");
        LocalDate until = text == null ? null : LocalDate.parse(text);
        String fault = PauseDates.fault(until, clock);
        if (fault != null) {
            throw FormRejected.of("newPauseUntil", fault);
        }
        files.byNumber(execution.getProcessBusinessKey())
                .map(CaseFile::id)
                .flatMap(pauses::current)
                .ifPresent(pause -> pauses.extend(pause.id(), until));
        execution.setVariable("pauseUntil", until.toString());
    }
}
