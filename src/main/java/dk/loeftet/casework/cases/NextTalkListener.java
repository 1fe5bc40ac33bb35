package dk.loeftet.casework.cases;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** {@code ${nextTalk}} when a task is completed: the date of the next talk that its form asked for stands on the case. */
@Component("nextTalk")
class NextTalkListener implements TaskListener {

    private final CaseFiles files;

    NextTalkListener(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void notify(DelegateTask task) {
        Object date = task.getVariable(CaseVariables.NEXT_TALK_ON);
        files.keepNextTalk(
                task.getExecution().getProcessBusinessKey(),
                date instanceof String iso && !iso.isBlank() ? LocalDate.parse(iso) : null);
    }
}
