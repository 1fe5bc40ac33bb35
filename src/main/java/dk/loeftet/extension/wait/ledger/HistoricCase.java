package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.ledger.DeadlineStore.Held;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * What the engine's history and the kept tables know about one root instance and all that it has called.
 *
 * @param held remembered deadlines by activity instance
 * @param pausedSince the open pauses by activity instance or incident
 */
record HistoricCase(
        String rootInstanceId,
        @Nullable String businessKey,
        String rootDefinitionId,
        List<Stop> stops,
        List<Link> links,
        List<Failure> failures,
        Map<String, List<Held>> held,
        Map<String, Instant> pausedSince) {

    /** An activity instance, with its task where it has one. */
    record Stop(
            String id,
            @Nullable String parentId,
            String definitionId,
            String processInstanceId,
            String activityId,
            @Nullable String calledInstanceId,
            @Nullable String tenantId,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled,
            @Nullable String taskId,
            @Nullable String assignee,
            @Nullable Instant dueAt) {}

    /** A task was given to or taken from somebody, or offered to a group. */
    record Link(
            String taskId,
            Instant at,
            boolean added,
            @Nullable String userId,
            @Nullable String groupId) {}

    /** An incident where it arose. */
    record Failure(
            String id,
            String definitionId,
            String processInstanceId,
            String activityId,
            @Nullable String tenantId,
            Instant createdAt,
            @Nullable Instant endedAt,
            boolean deleted) {}

    /** The call activity that has called an instance; null for the root. */
    @Nullable
    Stop callerOf(String processInstanceId) {
        return stops.stream()
                .filter(stop -> processInstanceId.equals(stop.calledInstanceId()))
                .findFirst()
                .orElse(null);
    }
}
