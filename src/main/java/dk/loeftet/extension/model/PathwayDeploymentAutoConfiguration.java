package dk.loeftet.extension.model;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Deploys the pathways at start; switched off with {@code loeftet.model.deploy=false}. */
@AutoConfiguration(
        after = ModelAutoConfiguration.class,
        afterName = "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration")
@ConditionalOnProperty(name = "loeftet.model.deploy", matchIfMissing = true)
public class PathwayDeploymentAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PathwayDeployer pathwayDeployer(RepositoryService repositoryService, PathwayFiles files, Pathways pathways) {
        return new PathwayDeployer(repositoryService, files, pathways);
    }

    @Bean
    PathwayDeployment pathwayDeployment(PathwayDeployer deployer) {
        return new PathwayDeployment(deployer);
    }
}
