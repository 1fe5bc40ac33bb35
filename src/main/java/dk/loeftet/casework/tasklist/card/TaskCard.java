package dk.loeftet.casework.tasklist.card;

import dk.loeftet.casework.tasklist.due.DueDay;
import org.springframework.lang.Nullable;

/**
 * The case behind a task in the list.
 *
 * @param caseNumber null for people outside the municipality
 * @param name of the citizen
 * @param nameProtected the name must not reach private parties
 * @param stage where the task stands in the pathway; null outside any stage, and for people outside the municipality
 * @param due until when the task is to be done
 * @param sharingStopped a partner worked on it until the basis for sharing ended
 */
record TaskCard(
        String taskId,
        @Nullable String caseNumber,
        String name,
        boolean nameProtected,
        @Nullable String stage,
        DueDay due,
        boolean sharingStopped) {}
