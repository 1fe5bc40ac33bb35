package dk.loeftet.casework.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.loeftet.casework.intake.InventedList;
import dk.loeftet.support.CockpitSession;
import dk.loeftet.support.OnPostgres;
import dk.loeftet.support.People;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A leader's list of the whole office with twenty thousand open tasks. In one run and in turns, over HTTP in the session of
 * a browser: the requests that Tasklist was seen to make without our plugin, against those it makes with it. The list is
 * its page, against the page and its cards. Opening a task is the task twice, the page anew and the form in Tasklist's own
 * tab, against the task twice, the page anew with its cards, the form in our tab with its help, and the panel.
 */
@OnPostgres
@Tag("benchmark")
class TaskListSpeedOnPostgresTest {

    private static final Logger LOG = LoggerFactory.getLogger(TaskListSpeedOnPostgresTest.class);
    private static final int TASKS = Integer.getInteger("loeftet.benchmark.tasks", 20_000);
    private static final int ROUNDS = Integer.getInteger("loeftet.benchmark.rounds", 60);
    // A server in use has compiled what it does all day.
    private static final int WARM_UP = 200;
    private static final int PAGE = 15;
    private static final int LIST = 0;
    private static final int TASK = 1;
    private static final double REQUIRED = 1.2;
    private static final double SLOWEST_SEARCH_MS = 1000;
    private static final String LEADER = "speedleader";
    private static final String NEWEST_FIRST =
            "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"active\":true}";

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    private final ObjectMapper json = new ObjectMapper();
    private CockpitSession session;
    private String list;

    @Test
    void listAndPanelAnswerWithinTwelveTenthsOfTasklistAlone() throws IOException {
        new People(identityService).user(LEADER, "Lone", "Leder", "teamleder", "glostrup");
        takeIn();
        jdbc.sql("analyze").update();
        list = filters.createFilterQuery()
                .filterName("Kontorets opgaver")
                .singleResult()
                .getId();
        session = CockpitSession.of(port, LEADER);
        List<double[]> bare = new ArrayList<>();
        List<double[]> ours = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean oursFirst = round % 2 == 0;
            double[] first = half(oursFirst);
            double[] second = half(!oursFirst);
            if (round >= 0) {
                ours.add(oursFirst ? first : second);
                bare.add(oursFirst ? second : first);
            }
        }
        double ofTheList = ratio(ours, bare, LIST);
        double ofATask = ratio(ours, bare, TASK);
        LOG.info(String.format(
                Locale.ROOT,
                "%d open tasks: the list %.1f ms, with our plugin %.1f ms, ratio %.2f; opening a task %.1f ms, with our"
                        + " plugin %.1f ms, ratio %.2f (medians of %d pairs, load %.1f)",
                tasks.createTaskQuery().count(),
                median(bare, LIST),
                median(ours, LIST),
                ofTheList,
                median(bare, TASK),
                median(ours, TASK),
                ofATask,
                ROUNDS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        assertThat(ofTheList).isLessThanOrEqualTo(REQUIRED);
        assertThat(ofATask).isLessThanOrEqualTo(REQUIRED);
        search();
    }

    /** No comparison: Tasklist has no list of cases. */
    private void search() {
        String cpr = jdbc.sql("select cpr from person fetch first 1 row only")
                .query(String.class)
                .single();
        Map<String, Map<String, ?>> searches = Map.of(
                "all open", Map.of(),
                "last page", Map.of("page", TASKS / 25 - 1),
                "one stage", Map.of("stage", "stage_alert"),
                "one person", Map.of("person", "sagsbehandler0"),
                "name", Map.of("text", "prøvesen"),
                "cpr", Map.of("text", cpr),
                "phone", Map.of("text", "12345678"));
        searches.forEach((what, wanted) -> {
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < WARM_UP / 2; i++) {
                millis.add(millis(() -> {
                    JsonNode found = http.withBasicAuth(LEADER, LEADER)
                            .postForObject("/api/cases/search", wanted, JsonNode.class);
                    assertThat(found.path("total").asInt()).isPositive();
                }));
            }
            LOG.info(String.format(Locale.ROOT, "Cases, %s: %.1f ms (median)", what, median(millis)));
            assertThat(median(millis)).as(what).isLessThan(SLOWEST_SEARCH_MS);
        });
    }

    /** How long list and task take, in milliseconds. */
    private double[] half(boolean ours) {
        double[] millis = new double[2];
        List<String> ids = new ArrayList<>();
        millis[LIST] = millis(() -> ids.addAll(page(ours)));
        millis[TASK] = millis(() -> open(ids.get(0), ours));
        return millis;
    }

    private List<String> page(boolean ours) {
        JsonNode page =
                read(session.hal("POST", "filter/" + list + "/list?firstResult=0&maxResults=" + PAGE, NEWEST_FIRST));
        assertThat(page.path("count").asInt()).isGreaterThanOrEqualTo(TASKS);
        List<String> ids = new ArrayList<>();
        page.path("_embedded")
                .path("task")
                .forEach(task -> ids.add(task.path("id").asText()));
        assertThat(ids).hasSize(PAGE);
        if (ours) {
            assertThat(read(session.get("/api/tasks/cards?ids=" + String.join(",", ids))))
                    .hasSize(PAGE);
        }
        return ids;
    }

    private void open(String id, boolean ours) {
        read(session.hal("GET", "task/" + id, null));
        read(session.hal("GET", "task/" + id, null));
        page(ours);
        if (!ours) {
            read(session.hal("GET", "task/" + id + "/form", null));
            read(session.engine("GET", "task/" + id + "/deployed-form", null));
            read(session.hal("GET", "task/" + id + "/form-variables?deserializeValues=false", null));
            return;
        }
        assertThat(read(session.get("/api/tasks/" + id + "/form")).path("parts").isEmpty())
                .isFalse();
        read(session.get("/api/tasks/" + id + "/help"));
        assertThat(read(session.get("/api/tasks/" + id + "/panel"))
                        .path("caseNumber")
                        .asText())
                .isNotEmpty();
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void takeIn() throws IOException {
        InventedList people = new InventedList(folder);
        for (int left = TASKS; left > 0; left -= 10_000) {
            MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
            parts.add("file", new FileSystemResource(people.write(Math.min(left, 10_000))));
            JsonNode report = Objects.requireNonNull(http.withBasicAuth("admin", "admin")
                    .postForEntity("/api/intake", parts, JsonNode.class)
                    .getBody());
            assertThat(report.path("started").asInt()).as("%s", report).isEqualTo(Math.min(left, 10_000));
        }
        jdbc.sql("update case_file set adviser = 'sagsbehandler' || mod(cast(substr(case_number, 6) as integer), 5)")
                .update();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double ratio(List<double[]> ours, List<double[]> bare, int column) {
        return median(IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round)[column] / bare.get(round)[column])
                .toList());
    }

    private static double median(List<double[]> rows, int column) {
        return median(rows.stream().map(row -> row[column]).toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
