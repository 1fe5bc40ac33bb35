package dk.loeftet.casework.control.move;

import dk.loeftet.casework.cases.ModelStages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * What runs beside the pathway: the event subprocesses of the main model, such as a complaint or the search for a placement.
 * A move puts the case at another stage and leaves them alone.
 */
@Component
class SideRoads {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final HistoryService historyService;

    SideRoads(RuntimeService runtimeService, RepositoryService repositoryService, HistoryService historyService) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.historyService = historyService;
    }

    /** Whether the element of the main instance lies on such a road. */
    boolean hold(String mainInstanceId, String activityId) {
        return hold(model(mainInstanceId), activityId);
    }

    /** Their names, as far as they run. */
    List<String> running(String mainInstanceId) {
        BpmnModelInstance model = model(mainInstanceId);
        return Stream.of(runtimeService.getActivityInstance(mainInstanceId).getChildActivityInstances())
                .filter(child -> hold(model, child.getActivityId()))
                .map(child -> ModelStages.nameOf(model.getModelElementById(child.getActivityId())))
                .toList();
    }

    /** The instances that they have called, and that those have called. */
    Set<String> called(String mainInstanceId) {
        BpmnModelInstance model = model(mainInstanceId);
        List<String> found = historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(mainInstanceId)
                .activityType("callActivity")
                .unfinished()
                .list()
                .stream()
                .filter(call -> call.getCalledProcessInstanceId() != null && hold(model, call.getActivityId()))
                .map(HistoricActivityInstance::getCalledProcessInstanceId)
                .toList();
        Set<String> all = new HashSet<>();
        while (!found.isEmpty()) {
            all.addAll(found);
            found = found.stream()
                    .flatMap(caller ->
                            runtimeService.createProcessInstanceQuery().superProcessInstanceId(caller).list().stream())
                    .map(ProcessInstance::getId)
                    .collect(Collectors.toList());
        }
        return all;
    }

    private static boolean hold(BpmnModelInstance model, String activityId) {
        ModelElementInstance element = model.getModelElementById(activityId);
        while (element != null && !(element.getParentElement() instanceof Process)) {
            element = element.getParentElement();
        }
        return element instanceof SubProcess road && road.triggeredByEvent();
    }

    private BpmnModelInstance model(String mainInstanceId) {
        return repositoryService.getBpmnModelInstance(runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(mainInstanceId)
                .singleResult()
                .getProcessDefinitionId());
    }
}
