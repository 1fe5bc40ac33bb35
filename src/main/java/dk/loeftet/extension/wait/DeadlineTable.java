package dk.loeftet.extension.wait;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The deadline table: decision {@value #DECISION}, deployed in the engine and read in its latest version, whoever asks.
 * What was read is kept, so that ten thousand cases that start on one day evaluate each row once.
 */
public final class DeadlineTable {

    /** Id of the decision. */
    public static final String DECISION = "frister";

    // Another node may deploy a new table; this node's own deployments are noticed at once.
    private static final long LATEST_HOLDS_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int MOST_RULES_KEPT = 10_000;

    private final Supplier<ProcessEngineConfigurationImpl> engine;
    // A plain DMN engine: the process engine's own writes decision history and asks for permissions.
    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<LookUp, DeadlineRule> rules = new ConcurrentHashMap<>();
    private volatile Latest latest;

    /**
     * Builds the reader of the table.
     *
     * @param engine asked on the first look-up, when the engine stands
     */
    public DeadlineTable(Supplier<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    /**
     * The deadline as it holds on a date.
     *
     * @throws UnknownDeadline when the table is not deployed or has no row for the key on that date
     * @throws InvalidDeadline when the row cannot be read, or more than one row holds
     */
    public DeadlineRule rule(String key, LocalDate on) {
        Latest known = latest;
        if (known != null && System.nanoTime() - known.readAt() < LATEST_HOLDS_NANOS) {
            DeadlineRule rule = rules.get(new LookUp(known.definitionId(), key, on));
            if (rule != null) {
                return rule;
            }
        }
        return engine.get().getCommandExecutorTxRequired().execute(context -> read(context, key, on));
    }

    /** The deadline as it holds on a date, where the table has one for this key; asking does not spoil a transaction. */
    public Optional<DeadlineRule> find(String key, LocalDate on) {
        return engine.get().getCommandExecutorTxRequired().execute(context -> {
            try {
                return Optional.of(read(context, key, on));
            } catch (UnknownDeadline none) {
                return Optional.empty();
            }
        });
    }

    /** Forgets which version is the latest, because a new one may have been deployed. */
    void refresh() {
        latest = null;
    }

    private DeadlineRule read(CommandContext context, String key, LocalDate on) {
        // Tables are shared by all offices, so one that a tenant deployed for itself is not ours.
        DecisionDefinitionEntity found =
                context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKeyAndTenantId(DECISION, null);
        if (found == null) {
            throw UnknownDeadline.noTable(key);
        }
        latest = new Latest(found.getId(), System.nanoTime());
        if (rules.size() > MOST_RULES_KEPT) {
            rules.clear();
        }
        LookUp lookUp = new LookUp(found.getId(), key, on);
        DeadlineRule known = rules.get(lookUp);
        if (known != null) {
            return known;
        }
        DeadlineRule rule = evaluate(
                context.getProcessEngineConfiguration().getDeploymentCache().resolveDecisionDefinition(found), key, on);
        rules.put(lookUp, rule);
        return rule;
    }

    private DeadlineRule evaluate(DecisionDefinitionEntity table, String key, LocalDate on) {
        DmnDecisionTableResult result;
        try {
            result = dmn.evaluateDecisionTable(
                    table, Variables.putValue("deadline", key).putValue("effectiveDate", on));
        } catch (DmnEngineException failed) {
            throw InvalidDeadline.table(
                    key, "Sørg for, at nøjagtig én række gælder den " + on + ", og at dens felter er gyldige.", failed);
        }
        if (result.isEmpty()) {
            throw UnknownDeadline.noRow(key, on);
        }
        if (result.size() > 1) {
            throw InvalidDeadline.table(key, "Flere rækker gælder den " + on + ". Ret gyldigheden.", null);
        }
        return new DeadlineRow(key, result.getFirstResult().getEntryMap(), labels(table)).read();
    }

    private static Map<String, String> labels(DecisionDefinitionEntity table) {
        return ((DmnDecisionTableImpl) table.getDecisionLogic())
                .getOutputs().stream()
                        .filter(output -> output.getName() != null)
                        .collect(Collectors.toMap(
                                DmnDecisionTableOutputImpl::getOutputName, DmnDecisionTableOutputImpl::getName));
    }

    private record LookUp(String definitionId, String key, LocalDate on) {}

    private record Latest(String definitionId, long readAt) {}
}
