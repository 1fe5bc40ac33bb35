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
import java.util.stream.Collectors;
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
 * a browser: what Tasklist itself asks for, against the same and what our plugin asks for besides. For the list that is its
 * first page with the number of its tasks, against that and its cards; for a task it is the list, the task, its form, its
 * variables and its process, against that, the cards and the panel.
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
    private static final double REQUIRED = 1.2;
    private static final double SLOWEST_SEARCH_MS = 1000;
    private static final String LEADER = "speedleader";
    private static final String NEWEST_FIRST = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

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
        for (int i = 0; i < WARM_UP; i++) {
            openTask(firstPage().get(0));
            cards(firstPage());
            panel(firstPage().get(0));
        }
        List<Double> ofTheList = new ArrayList<>();
        List<Double> ofATask = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double[] first = half(round % 2 == 0);
            double[] second = half(round % 2 != 0);
            double[] bare = round % 2 == 0 ? second : first;
            double[] ours = round % 2 == 0 ? first : second;
            ofTheList.add((ours[0] + ours[1]) / bare[0]);
            ofATask.add((ours[0] + ours[1] + ours[2] + ours[3]) / (bare[0] + bare[2]));
            all.add(new double[] {bare[0], ours[0] + ours[1], ours[1], bare[2], ours[3]});
        }
        LOG.info(String.format(
                Locale.ROOT,
                "%d open tasks: list alone %.1f ms, with cards %.1f ms (cards %.1f ms), ratio %.2f; opening a task"
                        + " %.1f ms, its panel %.1f ms, list and task with cards and panel: ratio %.2f"
                        + " (medians of %d pairs, load %.1f)",
                tasks.createTaskQuery().count(),
                median(all, 0),
                median(all, 1),
                median(all, 2),
                median(ofTheList),
                median(all, 3),
                median(all, 4),
                median(ofATask),
                ROUNDS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        assertThat(median(ofTheList)).isLessThanOrEqualTo(REQUIRED);
        assertThat(median(ofATask)).isLessThanOrEqualTo(REQUIRED);
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

    /** List, cards, opening a task, panel: in milliseconds, 0 for what is not asked for. */
    private double[] half(boolean ours) {
        double[] parts = new double[4];
        List<String> ids = new ArrayList<>();
        parts[0] = millis(() -> ids.addAll(firstPage()));
        parts[1] = ours ? millis(() -> cards(ids)) : 0;
        parts[2] = millis(() -> openTask(ids.get(0)));
        parts[3] = ours ? millis(() -> panel(ids.get(0))) : 0;
        return parts;
    }

    private List<String> firstPage() {
        JsonNode page =
                read(session.engine("POST", "filter/" + list + "/list?firstResult=0&maxResults=" + PAGE, NEWEST_FIRST));
        assertThat(read(session.engine("GET", "filter/" + list + "/count", null))
                        .path("count")
                        .asInt())
                .isGreaterThanOrEqualTo(TASKS);
        List<String> ids = new ArrayList<>();
        page.forEach(task -> ids.add(task.path("id").asText()));
        assertThat(ids).hasSize(PAGE);
        return ids;
    }

    private void cards(List<String> ids) {
        JsonNode cards = read(session.get("/api/tasks/cards?ids=" + ids.stream().collect(Collectors.joining(","))));
        assertThat(cards).hasSize(PAGE);
    }

    private void openTask(String id) {
        JsonNode task = read(session.engine("GET", "task/" + id, null));
        read(session.engine("GET", "task/" + id + "/form", null));
        read(session.engine("GET", "task/" + id + "/deployed-form", null));
        read(session.engine("GET", "task/" + id + "/form-variables", null));
        read(session.engine(
                "GET", "process-definition/" + task.path("processDefinitionId").asText(), null));
    }

    private void panel(String id) {
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

    private static double median(List<double[]> rows, int column) {
        return median(rows.stream().map(row -> row[column]).toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
