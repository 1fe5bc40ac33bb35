package dk.loeftet.casework.control.move;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.Settled;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.CaseWait;
import dk.loeftet.casework.control.CaseWaits;
import dk.loeftet.casework.control.StandingAt;
import dk.loeftet.casework.control.pause.Pauses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
    private final SideRoads sideRoads;
    private final List<BeforeMove> beforehand;

    MovePreviews(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            TrustedCalls trusted,
            CaseInstances instances,
            CaseWaits waits,
            StandingAt standing,
            FirstWaits firstWaits,
            Pauses pauses,
            SideRoads sideRoads,
            List<BeforeMove> beforehand) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.trusted = trusted;
        this.instances = instances;
        this.waits = waits;
        this.standing = standing;
        this.firstWaits = firstWaits;
        this.pauses = pauses;
        this.sideRoads = sideRoads;
        this.beforehand = List.copyOf(beforehand);
    }

    MovePreview of(CaseFile file, @Nullable Stage target) {
        return trusted.call(() -> {
            Stage from = standing.of(file).orElse(null);
            Departure departure = target == null
                    ? null
                    : new Departure(file, from, target, sideRoads.called(file.processInstanceId()));
            Map<String, String> goingOn = departure == null ? Map.of() : goingOn(departure);
            List<CaseWait> falling = falling(file, goingOn.keySet());
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
                                    .toList()),
                    target == null ? List.of() : firstWaits.of(definition(file), target.activityId()),
                    target == null ? List.of() : missing(file, target),
                    target == null ? List.of() : unsettled(file, target),
                    departure == null ? List.of() : told(departure),
                    Stream.concat(sideRoads.running(file.processInstanceId()).stream(), goingOn.values().stream())
                            .distinct()
                            .toList(),
                    pauses.current(file.id()).isPresent(),
                    standing.stages(file).stream()
                            .map(stage -> new MovePreview.Choice(
                                    stage.activityId(), stage.number() + " " + stage.name(), stage.equals(from)))
                            .toList());
        });
    }

    private Map<String, String> goingOn(Departure departure) {
        Map<String, String> instances = new LinkedHashMap<>();
        beforehand.forEach(one -> instances.putAll(one.goingOn(departure)));
        return instances;
    }

    /** Of the main instance and what it has called; a move leaves everything else alone. */
    private List<CaseWait> falling(CaseFile file, Set<String> goingOn) {
        String main = file.processInstanceId();
        Set<String> besides = sideRoads.called(main);
        List<ProcessInstance> road = instances.of(file.caseNumber()).stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(main))
                .filter(instance -> !besides.contains(instance.getId()) && !goingOn.contains(instance.getId()))
                .toList();
        return waits.in(road).stream()
                .filter(wait -> !wait.instanceId().equals(main) || !sideRoads.hold(main, wait.activityId()))
                .toList();
    }

    private List<String> missing(CaseFile file, Stage target) {
        Map<String, Object> known = runtimeService.getVariables(file.processInstanceId());
        return target.needs().entrySet().stream()
                .filter(need -> known.get(need.getKey()) == null)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What has legal effect and has not been settled, in Danish. */
    List<String> unsettled(CaseFile file, Stage target) {
        Map<String, Object> known = trusted.call(() -> runtimeService.getVariables(file.processInstanceId()));
        return target.requires().stream()
                .filter(required -> !required.isTrueOf(known))
                .map(Settled::name)
                .toList();
    }

    private List<String> told(Departure departure) {
        return beforehand.stream()
                .flatMap(one -> one.announces(departure).stream())
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
