package dk.loeftet.casework.tasklist.cases;

import dk.loeftet.casework.tasklist.due.DueDay;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * One case in the list.
 *
 * @param name whom it is about
 * @param nameProtected the name must not reach private parties
 * @param status {@code OPEN}, {@code PAUSED} or {@code CLOSED}
 * @param outcome how it ended, for people; null while it runs
 * @param stage where it waits; null between stages and once it has ended
 * @param waitsFor the step that is due first
 * @param event whether an event of this name is awaited, and no task
 * @param waitingOn who must act there, as models name it
 * @param party the name of the partner, where there is one
 * @param due until when
 * @param responsible the names of those who work on it
 */
record CaseLine(
        String caseNumber,
        String name,
        boolean nameProtected,
        String office,
        String status,
        @Nullable String outcome,
        @Nullable String stage,
        @Nullable String waitsFor,
        boolean event,
        @Nullable String waitingOn,
        @Nullable String party,
        DueDay due,
        LocalDate openedOn,
        String responsible) {}
