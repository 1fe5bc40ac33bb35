package dk.loeftet.extension.wait;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Gives a new task the due date of its deadline, unless the model has given it one. */
class DueDateListener implements TaskListener {

    private final Supplier<Deadlines> deadlines;
    private final String key;
    private final Optional<String> party;

    DueDateListener(Supplier<Deadlines> deadlines, String key, Optional<String> party) {
        this.deadlines = deadlines;
        this.key = key;
        this.party = party;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getDueDate() == null) {
            task.setDueDate(deadlines.get().dueAt(task.getExecution(), key, party));
        }
    }
}
