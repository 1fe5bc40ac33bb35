package dk.loeftet.extension.decision;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Gives the engine's decision tables a FEEL engine with a memory, unless a host application has chosen its own. */
public class DecisionPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var decisions = engine.getDmnEngineConfiguration();
        if (decisions == null) {
            decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            engine.setDmnEngineConfiguration(decisions);
        }
        if (decisions.getFeelEngineFactory() == null && !engine.isDmnFeelEnableLegacyBehavior()) {
            // Camunda's own functions are asked for late: other plugins may still add theirs.
            decisions.setFeelEngineFactory(() -> new RememberingFeelEngine(
                    new ScalaFeelEngineFactory(engine.getDmnFeelCustomFunctionProviders()).createInstance()));
        }
    }
}
