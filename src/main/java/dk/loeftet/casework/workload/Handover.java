package dk.loeftet.casework.workload;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What became of tasks that somebody gave to another person, or would become of them.
 *
 * @param moved those that went, in the order in which they were named
 * @param stayed those that did not
 * @param cases how many cases got a new person too
 */
record Handover(List<Item> moved, List<Item> stayed, int cases) {

    /**
     * One task.
     *
     * @param name null when there is no such task any more
     * @param why it stayed; null when it went
     */
    record Item(
            String taskId,
            @Nullable String name,
            @Nullable String caseNumber,
            @Nullable String why) {}
}
