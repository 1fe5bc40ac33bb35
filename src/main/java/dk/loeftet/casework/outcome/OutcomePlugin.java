package dk.loeftet.casework.outcome;

import java.time.Clock;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teaches the engine to close case files. */
@Component
class OutcomePlugin extends AbstractProcessEnginePlugin {

    private final DataSource dataSource;
    private final Clock clock;
    private final ObjectProvider<CaseEnding> endings;

    OutcomePlugin(DataSource dataSource, Clock clock, ObjectProvider<CaseEnding> endings) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.endings = endings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>());
        }
        configuration
                .getCustomPostBPMNParseListeners()
                .add(new OutcomeParseListener(JdbcClient.create(dataSource), clock, endings));
    }
}
