package dk.loeftet.extension.model;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/** Deploys the pathways before anything starts a case. */
@Order(PathwayDeployment.ORDER)
class PathwayDeployment implements ApplicationRunner {

    static final int ORDER = 0;

    private final PathwayDeployer deployer;

    PathwayDeployment(PathwayDeployer deployer) {
        this.deployer = deployer;
    }

    @Override
    public void run(ApplicationArguments args) {
        deployer.deployAll();
    }
}
