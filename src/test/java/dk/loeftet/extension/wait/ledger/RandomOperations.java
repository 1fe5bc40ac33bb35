package dk.loeftet.extension.wait.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever people, partners, machines and administrators do, and in whatever order: the ledger is what the engine is. */
abstract class RandomOperations {

    private static final Logger LOG = LoggerFactory.getLogger(RandomOperations.class);
    private static final int OPERATIONS = Integer.getInteger("loeftet.ledger.operations", 10_000);
    // Other days of other people with -Dloeftet.ledger.seed=…
    private static final long SEED = Long.getLong("loeftet.ledger.seed", 20270301L);
    private static final int BETWEEN_CHECKS = 500;
    private static final String MODEL = "dk/loeftet/extension/wait/ledger/kinds.bpmn";

    abstract String database();

    @Test
    void afterRandomOperationsTheOpenRowsAreTheEnginesStateAndARebuildGivesTheSameRows() throws Exception {
        LedgerEngine.itIs("2027-03-01T09:30:00");
        Random random = new Random(SEED);
        try (LedgerEngine ledger = new LedgerEngine(database(), true).deploy(LedgerEngine.TABLE, MODEL)) {
            deployTheChangedModel(ledger);
            Hands hands = new Hands(ledger, random);
            Map<String, Integer> done = new TreeMap<>();
            for (int count = 1; count <= OPERATIONS; count++) {
                ClockUtil.setCurrentTime(
                        Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(1 + random.nextInt(60))));
                String operation = hands.choose();
                done.merge(operation + (tries(hands, operation) ? "" : ", refused"), 1, Integer::sum);
                if (count % BETWEEN_CHECKS == 0 || count == OPERATIONS) {
                    agrees(ledger, count);
                }
            }
            LOG.info("{}: {}", getClass().getSimpleName(), done);
            rebuilt(ledger);
        }
    }

    private static boolean tries(Hands hands, String operation) {
        try {
            return hands.does(operation);
        } catch (ProcessEngineException | IllegalStateException refused) {
            return false;
        }
    }

    private static void agrees(LedgerEngine ledger, int count) {
        Set<String> rows = new TreeSet<>(ledger.jdbc
                .sql("select source_id || ' ' || activity_id from wait where left_at is null")
                .query(String.class)
                .list());
        assertThat(rows).as("after %s operations", count).isEqualTo(EngineState.open(ledger.engine));
        assertThat(new LedgerDifference(ledger.jdbc).now().total()).isZero();
    }

    private static void rebuilt(LedgerEngine ledger) {
        WaitRebuild rebuild = ledger.rebuild();
        Map<String, WaitRow> before = rows(ledger);
        rebuild.all();
        same(rows(ledger), before);
        ledger.jdbc.sql("delete from wait").update();
        rebuild.whereThereIsNone();
        same(rows(ledger), before);
    }

    private static void same(Map<String, WaitRow> after, Map<String, WaitRow> before) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values()).containsExactlyElementsOf(before.values());
    }

    /** Without what the reminders have come to: a new ledger begins with those that lie ahead. */
    private static Map<String, WaitRow> rows(LedgerEngine ledger) {
        Map<String, WaitRow> rows = new TreeMap<>();
        for (String root : ledger.jdbc
                .sql("select distinct root_instance_id from wait")
                .query(String.class)
                .list()) {
            for (WaitRow row : ledger.tables.waits().ofRoot(root)) {
                rows.put(
                        row.sourceId(),
                        new WaitRow(
                                row.kind(),
                                row.sourceId(),
                                row.enteredAt(),
                                row.leftAt(),
                                row.outcome(),
                                row.pausedAt(),
                                row.place(),
                                row.actor(),
                                row.due().over()));
            }
        }
        return rows;
    }

    private static void deployTheChangedModel(LedgerEngine ledger) throws Exception {
        try (var file = RandomOperations.class.getClassLoader().getResourceAsStream(MODEL)) {
            String changed = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("id=\"task\" name=\"Send dokumenter\"", "id=\"papers\" name=\"Send papirer\"")
                    .replace("targetRef=\"task\"", "targetRef=\"papers\"")
                    .replace("value=\"documents.due\"", "value=\"guidance.answer\"")
                    .replace("name=\"Kaldt\"", "name=\"Kaldt siden\"");
            ledger.engine
                    .getRepositoryService()
                    .createDeployment()
                    .addString("kinds.bpmn", changed)
                    .deploy();
        }
    }
}
