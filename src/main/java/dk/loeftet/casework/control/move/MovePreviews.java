package dk.loeftet.casework.control.move;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.ModelStages;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.CaseWait;
import dk.loeftet.casework.control.CaseWaits;
import dk.loeftet.casework.control.StandingAt;
import dk.loeftet.casework.control.pause.Pauses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a move would close and open, before anybody moves anything. */
@Component
class MovePreviews {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final TrustedCalls trusted;
    private final CaseInstances instances;
    private final CaseWaits waits;
    private final StandingAt standing;
    private final FirstWaits firstWaits;
    private final Pauses pauses;

    MovePreviews(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            TrustedCalls trusted,
            CaseInstances instances,
            CaseWaits waits,
            StandingAt standing,
            FirstWaits firstWaits,
            Pauses pauses) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.trusted = trusted;
        this.instances = instances;
        this.waits = waits;
        this.standing = standing;
        this.firstWaits = firstWaits;
        this.pauses = pauses;
    }

    MovePreview of(CaseFile file, @Nullable Stage target) {
        return trusted.call(() -> {
            Stage from = standing.of(file).orElse(null);
            List<CaseWait> falling = waits.in(ofTheMain(file));
            return new MovePreview(
                    from == null ? null : from.name(),
                    target == null ? null : target.name(),
                    new MovePreview.Closes(
                            falling.stream()
                                    .filter(wait -> wait.kind() == CaseWait.Kind.TASK)
                                    .map(CaseWait::what)
                                    .toList(),
                            falling.stream()
                                    .filter(wait -> wait.kind() == CaseWait.Kind.TIMER)
                                    .map(wait -> new MovePreview.Timer(wait.what(), wait.due()))
                                    .toList(),
                            sideRoads(file)),
                    target == null ? List.of() : firstWaits.of(definition(file), target.activityId()),
                    target == null ? List.of() : missing(file, target),
                    pauses.current(file.id()).isPresent(),
                    standing.stages(file).stream()
                            .map(stage -> new MovePreview.Choice(
                                    stage.activityId(), stage.number() + " " + stage.name(), stage.equals(from)))
                            .toList());
        });
    }

    /** The main instance and what it has called: a move leaves everything else alone. */
    private List<ProcessInstance> ofTheMain(CaseFile file) {
        return instances.of(file.caseNumber()).stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(file.processInstanceId()))
                .toList();
    }

    private List<String> sideRoads(CaseFile file) {
        ActivityInstance tree = runtimeService.getActivityInstance(file.processInstanceId());
        BpmnModelInstance model =
                repositoryService.getBpmnModelInstance(definition(file).getId());
        return Arrays.stream(tree.getChildActivityInstances())
                .map(child -> model.getModelElementById(child.getActivityId()))
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .filter(SubProcess::triggeredByEvent)
                .map(ModelStages::nameOf)
                .toList();
    }

    private List<String> missing(CaseFile file, Stage target) {
        Map<String, Object> known = runtimeService.getVariables(file.processInstanceId());
        return target.needs().entrySet().stream()
                .filter(need -> known.get(need.getKey()) == null)
                .map(Map.Entry::getValue)
                .toList();
    }

    private ProcessDefinition definition(CaseFile file) {
        String id = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(file.processInstanceId())
                .singleResult()
                .getProcessDefinitionId();
        return repositoryService.getProcessDefinition(id);
    }
}
