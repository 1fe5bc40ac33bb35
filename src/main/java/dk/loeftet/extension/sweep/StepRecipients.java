package dk.loeftet.extension.sweep;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Knows who is reminded and to whom is escalated. Asked once for a whole batch, so that it can read what it needs in a
 * few sets. The default tells the assignee, else the members of the group in the office.
 */
@FunctionalInterface
public interface StepRecipients {

    /**
     * Decides on a batch of steps.
     *
     * @return ids of users by the wait's id; a wait that is missing or has an empty set is tried again later
     */
    Map<UUID, Set<String>> of(List<DueStep> steps);
}
