package dk.loeftet.extension.wait;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Remembers the deadlines that were computed, so that a timer that is made anew, a form and a text read the same day.
 */
public interface HeldDeadlines {

    /** Nothing is remembered. */
    HeldDeadlines NONE = new HeldDeadlines() {
        @Override
        public Optional<LocalDate> find(DelegateExecution execution, String key) {
            return Optional.empty();
        }

        @Override
        public void hold(DelegateExecution execution, String key, LocalDate day) {
            // Whoever asks again computes again.
        }

        @Override
        public void taskIsDue(DelegateExecution execution, DueDay due) {
            // The task knows its due date.
        }
    };

    /** The day that was given before to the wait in which the execution stands. */
    Optional<LocalDate> find(DelegateExecution execution, String key);

    /** Remembers the day that a timer of this wait was given. */
    void hold(DelegateExecution execution, String key, LocalDate day);

    /** Says by which deadline the new task of this execution is due. */
    void taskIsDue(DelegateExecution execution, DueDay due);
}
