package dk.loeftet.casework.control;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.ModelStages;
import dk.loeftet.casework.cases.Stage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/** The stage at which a case stands, or stood when it ended. */
@Component
public class StandingAt {

    private static final Comparator<HistoricActivityInstance> BY_TIME = Comparator.comparing(
                    HistoricActivityInstance::getEndTime)
            .thenComparing(HistoricActivityInstance::getStartTime);

    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final TrustedCalls trusted;

    StandingAt(
            RuntimeService runtimeService,
            HistoryService historyService,
            RepositoryService repositoryService,
            TrustedCalls trusted) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.trusted = trusted;
    }

    /** Empty when the case never came to a stage, or nothing is known about its instance any more. */
    public Optional<Stage> of(CaseFile file) {
        return trusted.call(() -> {
            List<Stage> stages = stages(file);
            Set<String> active = file.isOpen() ? active(file) : Set.of();
            Optional<Stage> now = stages.stream()
                    .filter(stage -> active.contains(stage.activityId()))
                    .findFirst();
            return now.isPresent() ? now : last(file, stages);
        });
    }

    /** The stages of the model in which the case runs or ran. */
    public List<Stage> stages(CaseFile file) {
        return trusted.call(() -> {
            HistoricProcessInstance instance = file.processInstanceId() == null
                    ? null
                    : historyService
                            .createHistoricProcessInstanceQuery()
                            .processInstanceId(file.processInstanceId())
                            .singleResult();
            return instance == null
                    ? List.<Stage>of()
                    : ModelStages.of(
                            repositoryService.getBpmnModelInstance(instance.getProcessDefinitionId()),
                            instance.getProcessDefinitionKey());
        });
    }

    private Set<String> active(CaseFile file) {
        Set<String> ids = new HashSet<>();
        ActivityInstance tree = runtimeService.getActivityInstance(file.processInstanceId());
        if (tree != null) {
            Arrays.stream(tree.getChildActivityInstances())
                    .map(ActivityInstance::getActivityId)
                    .forEach(ids::add);
            Arrays.stream(tree.getChildTransitionInstances())
                    .map(TransitionInstance::getActivityId)
                    .forEach(ids::add);
        }
        return ids;
    }

    private Optional<Stage> last(CaseFile file, List<Stage> stages) {
        if (file.processInstanceId() == null) {
            return Optional.empty();
        }
        List<HistoricActivityInstance> visited = historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(file.processInstanceId())
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return visited.stream()
                .filter(visit ->
                        stages.stream().anyMatch(stage -> stage.activityId().equals(visit.getActivityId())))
                // What ended in the same moment came in the order of the list.
                .reduce((earlier, later) -> BY_TIME.compare(earlier, later) > 0 ? earlier : later)
                .flatMap(visit -> stages.stream()
                        .filter(stage -> stage.activityId().equals(visit.getActivityId()))
                        .findFirst());
    }
}
