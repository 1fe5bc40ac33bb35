package dk.loeftet.extension.wait.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the ledger costs: whole cases of eight user tasks on PostgreSQL, with and without it by turns. */
@Tag("benchmark")
class LedgerCost {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCost.class);
    private static final int CASES = Integer.getInteger("loeftet.benchmark.cases", 150);
    private static final int ROUNDS = 8;
    private static final int TASKS = 8;
    private static final double ALLOWED = 0.9;

    @Test
    void theLedgerCostsAtMostATenthOfTheCases() {
        try (LedgerEngine with = new LedgerEngine(Databases.newPostgres(), true);
                LedgerEngine without = new LedgerEngine(Databases.newPostgres(), false)) {
            for (LedgerEngine one : List.of(with, without)) {
                one.deploy(LedgerEngine.TABLE);
                one.engine
                        .getRepositoryService()
                        .createDeployment()
                        .addModelInstance("eight.bpmn", eightTasks())
                        .deploy();
                run(one.engine);
            }
            List<Double> ratios = new ArrayList<>();
            double ours = 0;
            double bare = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double bareSeconds = run(without.engine);
                double ourSeconds = run(with.engine);
                ratios.add(bareSeconds / ourSeconds);
                bare += bareSeconds;
                ours += ourSeconds;
            }
            LOG.info(String.format(
                    Locale.ROOT,
                    "Cases of %d user tasks on PostgreSQL: engine %.1f cases/s, with the ledger %.1f cases/s, ratio %.3f (rounds %s)",
                    TASKS,
                    ROUNDS * CASES / bare,
                    ROUNDS * CASES / ours,
                    bare / ours,
                    ratios.stream().map("%.2f"::formatted).toList()));
            assertThat(bare / ours).isGreaterThanOrEqualTo(ALLOWED);
        }
    }

    private static double run(ProcessEngine engine) {
        TaskService tasks = engine.getTaskService();
        long start = System.nanoTime();
        for (int count = 0; count < CASES; count++) {
            String instance = engine.getRuntimeService()
                    .startProcessInstanceByKey("eight", "2027-" + count)
                    .getId();
            for (int number = 0; number < TASKS; number++) {
                Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
                tasks.claim(task.getId(), "sanne");
                tasks.complete(task.getId());
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static BpmnModelInstance eightTasks() {
        AbstractFlowNodeBuilder<?, ?> road = Bpmn.createExecutableProcess("eight")
                .camundaHistoryTimeToLive(5)
                .startEvent();
        for (int number = 0; number < TASKS; number++) {
            road = road.serviceTask()
                    .camundaExpression("${true}")
                    .userTask("task" + number)
                    .name("Opgave " + number)
                    .camundaCandidateGroups("sagsbehandler");
        }
        BpmnModelInstance model = road.endEvent().done();
        model.getModelElementsByType(UserTask.class).forEach(task -> {
            ExtensionElements elements = model.newInstance(ExtensionElements.class);
            task.setExtensionElements(elements);
            CamundaProperties properties = elements.addExtensionElement(CamundaProperties.class);
            property(model, properties, "deadline", "documents.due");
            property(model, properties, "waitingOn", "jobcenter");
        });
        return model;
    }

    private static void property(BpmnModelInstance model, CamundaProperties properties, String name, String value) {
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        properties.getCamundaProperties().add(property);
    }
}
