package dk.loeftet.extension.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deploys each pathway's folders all or nothing under one name, with the shared models it uses: models, decisions and
 * forms of one version stay together, and the same content deploys nothing. What an owner has deployed by hand since then is left in force.
 */
public class PathwayDeployer {

    static final String SOURCE = "loeftet";

    private static final Logger LOG = LoggerFactory.getLogger(PathwayDeployer.class);
    private static final Set<String> ENDINGS = Set.of("bpmn", "dmn", "form");

    private final RepositoryService repositoryService;
    private final PathwayFiles files;
    private final Pathways pathways;

    PathwayDeployer(RepositoryService repositoryService, PathwayFiles files, Pathways pathways) {
        this.repositoryService = repositoryService;
        this.files = files;
        this.pathways = pathways;
    }

    /** Deploys every folder below {@code processes} that holds models. */
    public void deployAll() {
        files.folders().forEach(this::deploy);
    }

    private void deploy(String folder) {
        List<PathwayFile> models = Stream.concat(
                        files.of(folder).stream().filter(file -> !isDeployedWithAPathway(file)), sharedOf(folder))
                .filter(PathwayDeployer::isModel)
                .toList();
        if (models.isEmpty()) {
            return;
        }
        DeploymentBuilder builder =
                repositoryService.createDeployment().name(folder).source(SOURCE).enableDuplicateFiltering(false);
        for (PathwayFile file : models) {
            try (InputStream content = file.resource().getInputStream()) {
                builder.addInputStream(file.path(), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (changedByHand(folder)) {
            LOG.warn("Pathway {} was last deployed by hand: the packaged files are not put over it", folder);
            return;
        }
        DeploymentWithDefinitions deployment = builder.deployWithResult();
        LOG.info("Pathway {} runs in deployment {}", folder, deployment.getId());
    }

    private Stream<PathwayFile> sharedOf(String folder) {
        return sharedModels(pathway -> pathway.key().equals(folder)).flatMap(model -> files.ofShared(model).stream());
    }

    private boolean isDeployedWithAPathway(PathwayFile file) {
        return sharedModels(pathway -> true)
                .anyMatch(model -> file.path().contains("/" + Pathway.SHARED_FOLDER + "/" + model + "/"));
    }

    private Stream<String> sharedModels(Predicate<Pathway> of) {
        return pathways.all().stream()
                .filter(of)
                .flatMap(pathway -> pathway.shared().stream())
                .distinct()
                .sorted();
    }

    /** Whether somebody has deployed a newer version of one of the folder's models under another name or source. */
    private boolean changedByHand(String folder) {
        List<Deployment> ours = repositoryService
                .createDeploymentQuery()
                .deploymentName(folder)
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        if (ours.isEmpty()) {
            return false;
        }
        String deployment = ours.get(0).getId();
        return repositoryService.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                        .anyMatch(this::hasNewerVersion)
                || repositoryService.createDecisionDefinitionQuery().deploymentId(deployment).list().stream()
                        .anyMatch(this::hasNewerVersion);
    }

    private boolean hasNewerVersion(ProcessDefinition ours) {
        return repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(ours.getKey())
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult()
                        .getVersion()
                > ours.getVersion();
    }

    private boolean hasNewerVersion(DecisionDefinition ours) {
        return repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(ours.getKey())
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult()
                        .getVersion()
                > ours.getVersion();
    }

    private static boolean isModel(PathwayFile file) {
        return ENDINGS.contains(file.path().substring(file.path().lastIndexOf('.') + 1));
    }
}
