package dk.loeftet.extension.wait;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Brings the waits into the engine: the words of its models and the news of a deployed deadline table. */
public class WaitPlugin extends AbstractProcessEnginePlugin {

    private final Supplier<Deadlines> deadlines;
    private final Supplier<DeadlineTable> table;

    public WaitPlugin(Supplier<Deadlines> deadlines, Supplier<DeadlineTable> table) {
        this.deadlines = deadlines;
        this.table = table;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new WaitParseListener(deadlines));

        List<Deployer> deployers = configuration.getCustomPostDeployers();
        if (deployers == null) {
            deployers = new ArrayList<>();
            configuration.setCustomPostDeployers(deployers);
        }
        deployers.add(this::deployed);
    }

    private void deployed(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(
                            TransactionState.COMMITTED, context -> table.get().refresh());
        }
    }
}
