package dk.loeftet.casework.message;

import dk.loeftet.extension.notification.ChannelChoice;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The decision table {@value #DECISION} (D8) chooses the way of each message. It leaves no history in the engine. */
@Component
class ChannelTable implements ChannelChoice {

    static final String DECISION = "kanalvalg";

    private static final Wishes NONE = new Wishes(false, false);

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final JdbcClient jdbc;
    // A plain DMN engine, as for the deadline table: the process engine's own writes history and asks for permissions.
    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** @param engine looked up late: delegates are made before it is */
    ChannelTable(ObjectProvider<ProcessEngineConfigurationImpl> engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public Choice choose(String kind, String recipientKind, @Nullable String recipientId) {
        RecipientGroup group = RecipientGroup.of(recipientKind);
        Wishes wishes = group == RecipientGroup.BORGER ? wishes(recipientId) : NONE;
        Map<String, Object> facts = Map.of(
                "recipient",
                group.word(),
                "messageKind",
                kind,
                "digitalPostExempt",
                wishes.digitalPostExempt(),
                "nemSmsOptIn",
                wishes.nemsms());
        return engine.getObject().getCommandExecutorTxRequired().execute(context -> evaluate(context, facts));
    }

    private Choice evaluate(CommandContext context, Map<String, Object> facts) {
        DecisionDefinitionEntity latest = Optional.ofNullable(context.getDecisionDefinitionManager()
                        .findLatestDecisionDefinitionByKeyAndTenantId(DECISION, null))
                .orElseThrow(() -> new IllegalStateException(
                        "Tabellen »" + DECISION + "« mangler. Læg filen " + DECISION + ".dmn i processes/faelles."));
        DmnDecisionRuleResult row = dmn.evaluateDecisionTable(
                        context.getProcessEngineConfiguration()
                                .getDeploymentCache()
                                .resolveDecisionDefinition(latest),
                        facts)
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException("Tabellen »" + DECISION + "« har ingen række for " + facts
                    + ". Tilføj en række, der altid gælder.");
        }
        return new Choice(row.getEntry("channel"), row.getEntry("fallback"));
    }

    private Wishes wishes(@Nullable String personId) {
        return personId == null
                ? NONE
                : jdbc.sql("select digital_post_exempt, nemsms from person where id = :id")
                        .param("id", UUID.fromString(personId))
                        .query(Wishes.class)
                        .optional()
                        .orElse(NONE);
    }

    private record Wishes(boolean digitalPostExempt, boolean nemsms) {}
}
