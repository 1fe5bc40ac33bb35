package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.extension.decision.DecisionPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** A real process engine with the decisions of one file, as process owners edit it. */
final class DecisionEngine implements AutoCloseable {

    private final ProcessEngine engine;

    DecisionEngine(String file) {
        this("uddannelsesloeft", file);
    }

    DecisionEngine(String folder, String file) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(file);
        configuration.setJdbcUrl("jdbc:h2:mem:" + file);
        configuration.setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setProcessEnginePlugins(List.of(new DecisionPlugin()));
        engine = configuration.buildProcessEngine();
        try (var model = Files.newInputStream(Path.of("processes", folder, file))) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream(file, model)
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one result of a decision that always answers. */
    Map<String, Object> evaluate(String decision, Map<String, Object> facts) {
        return evaluateAll(decision, facts).get(0);
    }

    List<Map<String, Object>> evaluateAll(String decision, Map<String, Object> facts) {
        return engine.getDecisionService()
                .evaluateDecisionByKey(decision)
                .variables(facts)
                .evaluate()
                .getResultList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
