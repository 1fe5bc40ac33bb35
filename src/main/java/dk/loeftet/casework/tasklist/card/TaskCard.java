package dk.loeftet.casework.tasklist.card;

import org.springframework.lang.Nullable;

/**
 * The case behind a task in the list.
 *
 * @param caseNumber null for people outside the municipality
 * @param name of the citizen
 * @param sharingStopped a partner worked on it until the basis for sharing ended
 */
record TaskCard(String taskId, @Nullable String caseNumber, String name, boolean sharingStopped) {}
