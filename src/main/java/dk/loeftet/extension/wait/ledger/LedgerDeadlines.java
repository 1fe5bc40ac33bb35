package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.HeldDeadlines;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Remembers deadlines by the activity instance that was given them. */
class LedgerDeadlines implements HeldDeadlines {

    private final Supplier<DeadlineStore> store;

    LedgerDeadlines(Supplier<DeadlineStore> store) {
        this.store = store;
    }

    @Override
    public Optional<LocalDate> find(DelegateExecution execution, String key) {
        CommandContext context = Context.getCommandContext();
        LedgerSession session = LedgerSession.of(context);
        String id = waitOf(execution);
        Optional<LocalDate> fresh = session.deadlines().find(id, key);
        // Of what the command itself has made, the database knows nothing yet.
        return fresh.isPresent() || session.hasOpened(id) || isNew(context, execution)
                ? fresh
                : store.get().find(id, key);
    }

    @Override
    public void hold(DelegateExecution execution, String key, LocalDate day) {
        if (find(execution, key).isEmpty()) {
            LedgerSession.of(Context.getCommandContext())
                    .deadlines()
                    .hold(waitOf(execution), execution.getProcessInstanceId(), key, day);
        }
    }

    @Override
    public void taskIsDue(DelegateExecution execution, DueDay due) {
        LedgerSession.of(Context.getCommandContext()).taskIsDue(waitOf(execution), due);
    }

    /** The engine gives a scope its activity instance before it makes the scope's timers. */
    private static String waitOf(DelegateExecution execution) {
        String id = execution.getActivityInstanceId();
        return id == null ? execution.getId() : id;
    }

    private static boolean isNew(CommandContext context, DelegateExecution execution) {
        return context.getDbEntityManager().getDbEntityCache().isTransient((ExecutionEntity) execution);
    }
}
