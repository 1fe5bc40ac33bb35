package dk.loeftet.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** How fast a list becomes cases that wait for a person, against the bare engine with the same models. */
@Tag("benchmark")
abstract class IntakeSpeed {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeSpeed.class);
    private static final int ROWS = Integer.getInteger("loeftet.benchmark.rows", 10_000);
    private static final int WARM_UP = 300;
    private static final double REQUIRED = 0.5;

    @TempDir
    Path folder;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private InventedList lists;

    @BeforeEach
    void aWriterOfLists() {
        lists = new InventedList(folder);
    }

    /** The address of an empty database of the same kind. */
    abstract BareEngine bareEngine();

    @Test
    void intakeReachesHalfTheRateOfTheBareEngine() throws IOException {
        nameSomebodyOnEveryCase();
        try (BareEngine bare = bareEngine()) {
            bare.start(WARM_UP);
            takeIn(WARM_UP);
            double bareSeconds = 0;
            double ourSeconds = 0;
            for (int round = 0; round < 2; round++) {
                bareSeconds += seconds(() -> startBare(bare));
                ourSeconds += seconds(() -> takeIn(ROWS));
            }
            double ratio = bareSeconds / ourSeconds;
            LOG.info(String.format(
                    Locale.ROOT,
                    "%s: bare engine %.0f cases/s, intake %.0f cases/s, ratio %.2f (%d rows, twice each)",
                    getClass().getSimpleName(),
                    2 * ROWS / bareSeconds,
                    2 * ROWS / ourSeconds,
                    ratio,
                    ROWS));
            assertThat(ratio).isGreaterThanOrEqualTo(REQUIRED);
        }
    }

    private static void startBare(BareEngine bare) {
        long before = bare.openTasks();
        bare.start(ROWS);
        assertThat(bare.openTasks() - before).isEqualTo(ROWS);
        assertThat(bare.jobsDue()).isZero();
    }

    private void takeIn(int rows) throws IOException {
        long before = tasks.createTaskQuery().count();
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new FileSystemResource(lists.write(rows)));
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth("admin", "admin").postForEntity("/api/intake", parts, JsonNode.class);
        assertThat(Objects.requireNonNull(answer.getBody()).get("started").asInt())
                .as("%s", answer.getBody())
                .isEqualTo(rows);
        assertThat(tasks.createTaskQuery().count() - before).isEqualTo(rows);
        assertThat(management.createJobQuery().executable().count()).isZero();
    }

    private void nameSomebodyOnEveryCase() {
        for (String role : new String[] {"uddannelsesambassadoer", "sagsbehandler"}) {
            for (int i = 0; i < 5; i++) {
                jdbc.sql(
                                "insert into routing_rule (id, office_id, role_id, user_id) values (:id, 'glostrup', :role, :user)")
                        .param("id", UUID.randomUUID())
                        .param("role", role)
                        .param("user", role + i)
                        .update();
            }
        }
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
