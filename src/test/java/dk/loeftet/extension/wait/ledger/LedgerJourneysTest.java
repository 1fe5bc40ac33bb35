package dk.loeftet.extension.wait.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.Databases;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;

/** What the ledger asks of the database while people work; each journey there and back costs every task its time. */
class LedgerJourneysTest {

    @Test
    void aTaskThatIsTakenAndDoneCostsTheLedgerTwoJourneysToTheDatabase() {
        RoundTrips trips = new RoundTrips();
        try (LedgerEngine ledger = new LedgerEngine(Databases.newH2(), true, trips::listeningTo)) {
            ledger.deploy(LedgerEngine.TABLE);
            ledger.engine
                    .getRepositoryService()
                    .createDeployment()
                    .addModelInstance("eight.bpmn", LedgerCost.eightTasks())
                    .deploy();
            work(ledger.engine, "2027-000001");
            trips.sent();

            work(ledger.engine, "2027-000002");

            List<String> ours =
                    trips.sent().stream().filter(sql -> sql.contains(" wait")).toList();
            assertThat(ours)
                    .as("one to begin the case, and for each task one when it is taken and one when it is done")
                    .hasSize(1 + 2 * LedgerCost.TASKS);
        }
    }

    private static void work(ProcessEngine engine, String caseNumber) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("eight", caseNumber)
                .getId();
        for (int number = 0; number < LedgerCost.TASKS; number++) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            engine.getTaskService().claim(task, "sanne");
            engine.getTaskService().complete(task);
        }
    }
}
