package dk.loeftet.casework.cases;

import dk.loeftet.casework.access.TrustedCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Sets the pathway of new cases in motion. */
@Component
class PathwayStarter {

    private final RuntimeService runtime;
    private final TrustedCalls engine;
    private final Clock clock;

    PathwayStarter(RuntimeService runtime, TrustedCalls engine, Clock clock) {
        this.runtime = runtime;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Starts all cases or none.
     *
     * @return the process instance of each case, by the case's id
     */
    Map<UUID, String> start(PathwayVersion pathway, List<NewCase> cases) {
        return engine.callForAnyOffice(() -> {
            Map<UUID, String> instances = new HashMap<>();
            for (NewCase newCase : cases) {
                instances.put(newCase.file().id(), start(pathway, newCase));
            }
            return instances;
        });
    }

    private String start(PathwayVersion pathway, NewCase newCase) {
        CaseFile file = newCase.file();
        ProcessInstantiationBuilder builder = runtime.createProcessInstanceById(pathway.definitionId())
                .businessKey(file.caseNumber())
                .setVariables(FirstVariables.of(file, LocalDate.now(clock), newCase.stage() != null));
        if (newCase.stage() != null) {
            builder.startBeforeActivity(newCase.stage());
        }
        return builder.execute().getId();
    }

    /** A case that waits to be started, from the beginning or at a stage. */
    record NewCase(CaseFile file, @Nullable String stage) {}
}
