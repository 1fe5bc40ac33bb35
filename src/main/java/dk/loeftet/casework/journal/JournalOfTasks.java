package dk.loeftet.casework.journal;

import dk.loeftet.extension.form.CompletedTask;
import dk.loeftet.extension.form.TaskCompletionListener;
import org.springframework.stereotype.Component;

/** Every completed task becomes an entry of its case. */
@Component
class JournalOfTasks implements TaskCompletionListener {

    private final Journal journal;

    JournalOfTasks(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void completed(CompletedTask task) {
        if (task.context().businessKey() != null) {
            journal.add(
                    task.context().businessKey(),
                    task.context().taskId(),
                    task.context().activityId(),
                    JournalText.theme(task),
                    JournalText.outcome(task.answers()),
                    task.context().userId());
        }
    }
}
