package dk.loeftet.extension.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.extension.form.FormProperties.UnknownProcesses;
import dk.loeftet.extension.model.ModelAutoConfiguration;
import dk.loeftet.extension.model.PathwayFiles;
import dk.loeftet.extension.model.Pathways;
import dk.loeftet.extension.time.TimeAutoConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GuardSettingsTest {

    private static final String ROOT = "src/test/resources/form-guard";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    FormAutoConfiguration.class,
                    ModelAutoConfiguration.class,
                    TimeAutoConfiguration.class,
                    ValidationAutoConfiguration.class))
            .withPropertyValues("loeftet.model.root=" + ROOT);

    @Test
    void theGuardIsOnUnlessItIsSwitchedOff() {
        application.run(context -> assertThat(context).hasSingleBean(ProcessEnginePlugin.class));
        application
                .withPropertyValues("loeftet.form.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(ProcessEnginePlugin.class));
    }

    @Test
    void aLimitThatNoColumnCouldHoldStopsTheStart() {
        application
                .withPropertyValues("loeftet.form.max-text=5000")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void aFieldOfTheCaseFileThatIsDeclaredAsAVariableStopsTheStart() {
        application
                .withBean("store", FieldStore.class, () -> new OneField("closing"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Feltet »closing« hører til sagens tabeller"));
    }

    @Test
    void aFieldOfTwoStoresStopsTheStart() {
        application
                .withBean("one", FieldStore.class, () -> new OneField("note"))
                .withBean("other", FieldStore.class, () -> new OneField("note"))
                .run(context ->
                        assertThat(context).getFailure().hasMessageContaining("Field 'note' is owned by two stores"));
    }

    @Test
    void processesOfNoPathwayAreLeftAloneOrRefusedAsConfigured() {
        HistoricVariableUpdateEventEntity variable = new HistoricVariableUpdateEventEntity();
        variable.setEventType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE.getEventName());
        variable.setProcessDefinitionKey("outside");
        variable.setVariableName("anything");
        variable.setSerializerName("string");

        assertThatCode(() -> guard(UnknownProcesses.ALLOW).handleEvent(variable))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> guard(UnknownProcesses.REFUSE).handleEvent(variable))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("processen hører ikke til noget forløb");
    }

    @Test
    void theEnginesOwnCountersNeedNoDeclarationButCarryNothingElse() {
        HistoricVariableUpdateEventEntity counter = new HistoricVariableUpdateEventEntity();
        counter.setEventType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE.getEventName());
        counter.setProcessDefinitionKey("form-guard");
        counter.setVariableName("loopCounter");
        counter.setSerializerName("integer");
        counter.setLongValue(3L);
        assertThatCode(() -> guard(UnknownProcesses.ALLOW).handleEvent(counter)).doesNotThrowAnyException();

        counter.setSerializerName("string");
        counter.setTextValue("tre");
        assertThatThrownBy(() -> guard(UnknownProcesses.ALLOW).handleEvent(counter))
                .isInstanceOf(FormRejected.class);
    }

    private static VariableGuard guard(UnknownProcesses unknown) {
        return new VariableGuard(new Pathways(new PathwayFiles(Path.of(ROOT))), new FormProperties(true, unknown, 500));
    }

    private record OneField(String name) implements FieldStore {

        @Override
        public Set<String> fields() {
            return Set.of(name);
        }

        @Override
        public Map<String, Object> read(FieldContext context, Set<String> wanted) {
            return Map.of();
        }

        @Override
        public void write(FieldContext context, Map<String, Object> values) {
            throw new IllegalStateException("this store is only declared");
        }
    }
}
