package dk.loeftet.extension.form;

/**
 * Hears of every task with a form that is completed, in the engine's command and its transaction. Every bean of this
 * type is told. The answers are for the application's own tables; they must not become variables.
 */
@FunctionalInterface
public interface TaskCompletionListener {

    void completed(CompletedTask task);
}
