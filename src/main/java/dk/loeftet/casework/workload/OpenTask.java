package dk.loeftet.casework.workload;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A task as it is shown to whoever distributes the work.
 *
 * @param caseNumber or the number of a meeting
 * @param person name of the citizen; null for a meeting
 * @param paused the case stands still
 */
record OpenTask(
        String id,
        String name,
        @Nullable String caseNumber,
        @Nullable String person,
        @Nullable String stage,
        @Nullable LocalDate due,
        boolean overdue,
        boolean paused) {

    /** Only the id in a log line. */
    @Override
    public String toString() {
        return "OpenTask[" + id + "]";
    }
}
