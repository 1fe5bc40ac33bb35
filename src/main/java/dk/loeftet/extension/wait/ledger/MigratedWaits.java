package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WaitWords;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.lang.Nullable;

/** Follows running cases into a changed model. Where they stand changes; what was promised does not. */
final class MigratedWaits {

    private final WaitTable table;
    private final DeadlineStore store;

    MigratedWaits(WaitTable table, DeadlineStore store) {
        this.table = table;
        this.store = store;
    }

    /** A wait that stands at an element of the changed model. */
    record Moved(String sourceId, ExecutionEntity execution, ActivityImpl activity) {}

    void follow(Set<String> rootInstanceIds, Collection<Moved> moved) {
        for (Moved wait : moved) {
            table.bySource(wait.sourceId()).ifPresent(row -> follow(row, wait));
        }
        Set<String> done = moved.stream().map(Moved::sourceId).collect(Collectors.toSet());
        for (String root : rootInstanceIds) {
            table.ofRoot(root).stream()
                    .filter(row -> !done.contains(row.sourceId()))
                    .filter(row -> !row.place().processInstanceId().equals(root))
                    .forEach(this::followTheRoot);
            ExecutionEntity main = execution(root);
            if (main != null) {
                ProcessDefinitionEntity model = main.getProcessDefinition();
                table.follow(root, model.getKey(), model.getVersion());
            }
        }
    }

    private void follow(WaitRow row, Moved wait) {
        ExecutionEntity standIn = wait.execution().resolveReplacedBy();
        Place place = Place.of(standIn == null ? wait.execution() : standIn, wait.activity());
        Optional<WaitWords> words = WaitWords.of(wait.activity());
        String key = row.due().key();
        if (row.kind() == WaitRow.Kind.INCIDENT) {
            table.stand(row.sourceId(), place, row.actor());
            return;
        }
        Actor was = row.actor();
        table.stand(
                row.sourceId(),
                place,
                new Actor(
                        words.flatMap(WaitWords::waitingOn).orElse(null),
                        was.party(),
                        words.map(WaitWords::planned).orElse(false),
                        was.taskId(),
                        was.assignee(),
                        was.groupId(),
                        was.claimedAt()));
        if (key != null
                && !words.flatMap(WaitWords::deadline).filter(key::equals).isPresent()) {
            store.own(
                    row.sourceId(),
                    row.place().processInstanceId(),
                    key,
                    row.due().on());
        }
    }

    /** What waits in a called model stands at another place of the root's model. */
    private void followTheRoot(WaitRow row) {
        ExecutionEntity instance = execution(row.place().processInstanceId());
        ActivityImpl activity = instance == null
                ? null
                : instance.getProcessDefinition().findActivity(row.place().activityId());
        if (activity != null) {
            table.stand(row.sourceId(), Place.of(instance, activity), row.actor());
        }
    }

    private static @Nullable ExecutionEntity execution(String id) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(id);
    }
}
