package dk.loeftet.casework.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The engine alone with the pathway's own models, without anything of ours: no delegates, listeners, forms, people or
 * deadlines. What a delegate would have computed is handed over at the start, without being stored.
 */
final class BareEngine implements AutoCloseable {

    private static final Path MODELS = Path.of("processes/uddannelsesloeft");
    private static final String KEY = "uddannelsesloeft";

    private final ProcessEngine engine;

    BareEngine(String url, String user) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + url.hashCode());
        configuration.setJdbcUrl(url);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        deploy();
    }

    /** Starts cases one after another, as anybody would. */
    void start(int count) {
        VariableMap facts = facts();
        for (int i = 0; i < count; i++) {
            engine.getRuntimeService()
                    .createProcessInstanceByKey(KEY)
                    .businessKey("bare-" + i)
                    .processDefinitionWithoutTenantId()
                    .setVariables(Map.of("officeId", "glostrup", "source", "liste"))
                    .setVariables(facts)
                    .execute();
        }
    }

    long openTasks() {
        return engine.getTaskService().createTaskQuery().count();
    }

    long jobsDue() {
        return engine.getManagementService().createJobQuery().executable().count();
    }

    @Override
    public void close() {
        engine.close();
    }

    private void deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        try (Stream<Path> models = Files.list(MODELS)) {
            for (Path model : models.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .toList()) {
                String text = Files.readString(model, StandardCharsets.UTF_8);
                String name = model.getFileName().toString();
                deployment.addString(name, name.endsWith(".bpmn") ? bare(text) : text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static String bare(String bpmn) {
        return bpmn.replaceAll("delegateExpression=\"[^\"]*\"", "expression=\"\\${null}\"")
                .replaceAll(" camunda:formRef(Binding)?=\"[^\"]*\"", "")
                .replaceAll(" camunda:(assignee|dueDate)=\"[^\"]*\"", "")
                .replaceAll("(<bpmn:timeDate[^>]*>)[^<]*", "$12099-01-01T00:00:00");
    }

    private static VariableMap facts() {
        VariableMap facts = Variables.createVariables();
        Date today = Date.from(LocalDate.now(ZoneId.systemDefault())
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant());
        facts.putValueTyped("effectiveDate", Variables.dateValue(today, true));
        Map.<String, Object>of(
                        "benefitType",
                        "dagpenge",
                        "age",
                        36,
                        "highestVocationalEducation",
                        "none",
                        "unemploymentWeeks",
                        1,
                        "unemploymentMonthsFromStart",
                        0,
                        "inNoticePeriod",
                        false)
                .forEach((name, value) -> facts.putValueTyped(name, Variables.untypedValue(value, true)));
        for (String unknown : List.of(
                "yearsSinceUsed",
                "targetEducationOnNationalList",
                "usedSixWeeks",
                "regionalCourseOnList",
                "employerDeclaration",
                "uddannelsesaftaleOffered")) {
            facts.putValueTyped(unknown, Variables.untypedNullValue(true));
        }
        return facts;
    }
}
