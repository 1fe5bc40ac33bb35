package dk.loeftet.casework.journal;

import java.time.Clock;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teaches the engine to journal the end of a case. */
@Component
class JournalPlugin extends AbstractProcessEnginePlugin {

    private final DataSource dataSource;
    private final Clock clock;

    JournalPlugin(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>());
        }
        configuration
                .getCustomPostBPMNParseListeners()
                .add(new CaseEndParseListener(JdbcClient.create(dataSource), clock));
    }
}
