package dk.loeftet.casework.cases;

import dk.loeftet.casework.access.TrustedCalls;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Knows the pathway that registrations start, as it is deployed now. */
@Component
public class IntakePathway {

    private static final String STAGE_PROPERTY = "stage";

    private final RepositoryService repository;
    private final TrustedCalls engine;
    private final String key;
    private final AtomicReference<PathwayVersion> newest = new AtomicReference<>();

    IntakePathway(RepositoryService repository, TrustedCalls engine, PathwaySettings settings) {
        this.repository = repository;
        this.engine = engine;
        this.key = settings.pathway();
    }

    /**
     * The version that a case which is registered now starts in.
     *
     * @throws PathwayNotDeployed when there is none
     */
    public PathwayVersion current() {
        return engine.callForAnyOffice(() -> {
            ProcessDefinition definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .withoutTenantId()
                    .latestVersion()
                    .singleResult();
            if (definition == null) {
                throw new PathwayNotDeployed(key);
            }
            PathwayVersion known = newest.get();
            if (known == null || !known.definitionId().equals(definition.getId())) {
                known = new PathwayVersion(definition.getId(), key, stages(definition.getId()));
                newest.set(known);
            }
            return known;
        });
    }

    private List<Stage> stages(String definitionId) {
        Process process = repository.getBpmnModelInstance(definitionId).getModelElementById(key);
        return process.getChildElementsByType(FlowNode.class).stream()
                .flatMap(node -> number(node).map(number -> new Stage(number, node.getId(), nameOf(node))).stream())
                .sorted(Comparator.comparingInt(Stage::number))
                .toList();
    }

    private static String nameOf(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName().replaceAll("\\s+", " ");
    }

    private static Optional<Integer> number(FlowNode node) {
        if (node.getExtensionElements() == null) {
            return Optional.empty();
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> STAGE_PROPERTY.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .findFirst();
    }
}
