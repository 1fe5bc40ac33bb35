package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.partner.Partner;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Which partners an open task is meant for by its model, whether or not they may see it now. */
@Component
class ModelledPartners {

    private final TrustedCalls trusted;

    ModelledPartners(TrustedCalls trusted) {
        this.trusted = trusted;
    }

    /** Nobody for a task that is gone. */
    List<Partner> of(String taskId) {
        return trusted.call(() -> {
            TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
            return task == null || task.getTaskDefinition() == null
                    ? List.of()
                    : task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                            .filter(PermittedGroups.class::isInstance)
                            .map(PermittedGroups.class::cast)
                            .flatMap(groups -> groups.asModelled(task.getExecution()).stream())
                            .toList();
        });
    }
}
