package dk.loeftet.casework.cases;

import dk.loeftet.casework.access.TrustedCalls;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Knows the pathway that registrations start, as it is deployed now. */
@Component
public class IntakePathway {

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
        return ModelStages.of(repository.getBpmnModelInstance(definitionId), key);
    }
}
