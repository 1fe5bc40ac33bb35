package dk.loeftet.extension.wait.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.Databases;
import java.lang.management.ManagementFactory;
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
    private static final int CASES = Integer.getInteger("loeftet.benchmark.cases", 10);
    private static final int ROUNDS = Integer.getInteger("loeftet.benchmark.pairs", 200);
    private static final int WARM_UP = Integer.getInteger("loeftet.benchmark.warmup.pairs", 30);
    static final int TASKS = 8;
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
            }
            for (int round = 0; round < WARM_UP; round++) {
                run(with.engine);
                run(without.engine);
            }
            // A new database knows nothing of its tables and reads them whole; one in use has been looked at many
            // times.
            List.of(with, without).forEach(one -> one.jdbc.sql("analyze").update());
            measure(with.engine, without.engine);
            LOG.info(
                    "In the ledger's table, rows written, changed and changed in place: {}",
                    with.jdbc
                            .sql(
                                    "select n_tup_ins, n_tup_upd, n_tup_hot_upd from pg_stat_user_tables where relname = 'wait'")
                            .query()
                            .singleRow());
        }
    }

    /** Short rounds, so that both of a pair meet the same machine; who goes first changes from pair to pair. */
    private static void measure(ProcessEngine with, ProcessEngine without) {
        List<Double> ratios = new ArrayList<>();
        double ours = 0;
        double bare = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double first = run(round % 2 == 0 ? without : with);
            double second = run(round % 2 == 0 ? with : without);
            double bareSeconds = round % 2 == 0 ? first : second;
            double ourSeconds = round % 2 == 0 ? second : first;
            ratios.add(bareSeconds / ourSeconds);
            bare += bareSeconds;
            ours += ourSeconds;
        }
        List<Double> sorted = ratios.stream().sorted().toList();
        double median = sorted.get(ROUNDS / 2);
        LOG.info(String.format(
                Locale.ROOT,
                "Cases of %d user tasks on PostgreSQL, %d pairs of rounds of %d: engine %.1f cases/s, with the ledger"
                        + " %.1f cases/s; median of the pairs %.3f (quarters %.3f and %.3f), of the sums %.3f, load %.1f",
                TASKS,
                ROUNDS,
                CASES,
                ROUNDS * CASES / bare,
                ROUNDS * CASES / ours,
                median,
                sorted.get(ROUNDS / 4),
                sorted.get(ROUNDS * 3 / 4),
                bare / ours,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        assertThat(median).isGreaterThanOrEqualTo(ALLOWED);
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

    static BpmnModelInstance eightTasks() {
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
