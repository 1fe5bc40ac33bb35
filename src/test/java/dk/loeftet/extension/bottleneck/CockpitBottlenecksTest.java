package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.support.Chromium;
import dk.loeftet.support.OnH2;
import dk.loeftet.support.People;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Who gets figures in Cockpit; an application of its own, as the web applications know the one that started last. */
@OnH2
@TestPropertySource(properties = "loeftet.test=bottlenecks")
class CockpitBottlenecksTest {

    private static final String LEADER = "stallleader";
    private static final String LEADER_ELSEWHERE = "stallleadertoender";
    private static final String MANAGER = "stallmanager";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate today;

    @BeforeEach
    void prepare(
            @Autowired IdentityService identityService,
            @Autowired JdbcOperations batches,
            @Autowired WorkingCalendar calendar,
            @Autowired Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        People people = new People(identityService);
        people.user(LEADER, "Lis", "Leder", "teamleder", "glostrup");
        people.user(LEADER_ELSEWHERE, "Ole", "Leder", "teamleder", "toender");
        people.user(MANAGER, "Mie", "Chef", "jobcenterchef", "glostrup");
        if (entered("glostrup") == 0) {
            new InventedHistory(7, calendar, clock.instant(), InventedHistory.Trouble.SLOW_SCHOOL)
                    .write(batches, 120, 60);
        }
    }

    @Test
    void withoutASessionThereAreNoFigures() throws Exception {
        assertThat(new Session(port).bottlenecks("", today).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({LEADER + ",glostrup", MANAGER + ",glostrup", LEADER_ELSEWHERE + ",toender"})
    void aLeaderSeesTheOwnOfficeAndNoOther(String leader, String office) throws Exception {
        JsonNode answer = Session.of(port, leader).stages("", today);
        assertThat(answer.path("headline").asText()).startsWith("Sagerne står længst ved ");
        assertThat(sum(answer)).isEqualTo(entered(office)).isPositive();
        assertThat(answer.path("stages").path(0).fieldNames())
                .toIterable()
                .contains(
                        "stage",
                        "name",
                        "open",
                        "overdue",
                        "entered",
                        "left",
                        "medianDays",
                        "p90Days",
                        "withinDeadline",
                        "oldestOpenDays",
                        "trend",
                        "stallScore");
        String other = "glostrup".equals(office) ? "toender" : "glostrup";
        JsonNode elsewhere = Session.of(port, leader).stages("&office=" + other, today);
        assertThat(elsewhere.path("stages")).isEmpty();
        assertThat(elsewhere.path("headline").asText()).isEqualTo("Der er ingen sager i perioden.");
    }

    @Test
    void theAdministratorChoosesAnOffice() throws Exception {
        Session admin = Session.of(port, "admin");
        assertThat(sum(admin.stages("", today))).isEqualTo(entered("glostrup") + entered("toender"));
        assertThat(sum(admin.stages("&office=toender", today))).isEqualTo(entered("toender"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sagsbehandler",
                "uddannelsesambassadoer",
                "virksomhedskonsulent",
                "visitationskoordinator",
                "akassemedarbejder",
                "rkv-vejleder"
            })
    void whoDoesNotLeadGetsNoFigure(String role, @Autowired IdentityService identityService) throws Exception {
        String user = "stall" + role.replace("-", "");
        new People(identityService).user(user, "Sara", "Sag", role, "glostrup");
        Session session = Session.of(port, user);
        for (String by : new String[] {"", "/activities", "/waiting-on", "/parties"}) {
            HttpResponse<String> answer = session.get("bottlenecks" + by + period(today));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Du har ikke adgang til tallene for forløbet.\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({"activities,activities,activity", "waiting-on,waitingOn,waitingOn", "parties,parties,party"})
    void theOtherTablesLookAlike(String path, String lines, String id) throws Exception {
        HttpResponse<String> answer = Session.of(port, LEADER).get("bottlenecks/" + path + period(today));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode json = new ObjectMapper().readTree(answer.body());
        assertThat(json.path(lines)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path(id).asText()).isNotEmpty();
            assertThat(line.path("name").asText()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2026-01-01&to=2026-02-01",
                "?pathway=*&from=2026-01-01&to=2026-02-01",
                "?pathway=pathway&to=2026-02-01",
                "?pathway=pathway&from=i%20dag&to=2026-02-01",
                "?pathway=pathway&from=2026-03-01&to=2026-02-01",
                "?pathway=pathway&from=2006-03-01&to=2026-02-01"
            })
    void aQuestionThatCannotBeAnsweredSaysWhichFieldToMend(String fields) throws Exception {
        HttpResponse<String> answer = Session.of(port, LEADER).get("bottlenecks" + fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"message\":\"Feltet ");
    }

    @Test
    void cockpitStartsAsThePluginHasItsFiles() throws Exception {
        // Cockpit imports the module of every plugin before anybody logs in, and does not start where one is missing.
        Session nobody = new Session(port);
        for (String file : new String[] {"app/plugin.js", "app/plugin.css"}) {
            assertThat(nobody.send("/camunda/api/cockpit/plugin/loeftet/static/" + file)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(nobody.send("/camunda/api/cockpit/plugin/loeftet/static/app/plugin.js")
                        .body())
                .contains("export default [");
        assertThat(nobody.send("/camunda/api/tasklist/plugin/loeftet/static/app/plugin.js")
                        .body())
                .as("what Tasklist shows is another file")
                .contains("tasklist.task.detail");
    }

    @Test
    void cockpitOpensInTheBrowser() {
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser().newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
            page.locator("input[type=password]").fill(LEADER);
            page.locator("input[type=text]").first().fill(LEADER);
            page.locator("button[type=submit]").click();
            page.locator("a[href*='#/processes']").first().waitFor();
        }
    }

    private static int sum(JsonNode answer) {
        int sum = 0;
        for (JsonNode stage : answer.path("stages")) {
            sum += stage.path("entered").asInt();
        }
        return sum;
    }

    private int entered(String office) {
        return jdbc.sql("select count(*) from wait where process_key = 'pathway' and tenant_id = :office")
                .param("office", office)
                .query(Integer.class)
                .single();
    }

    private static String period(LocalDate today) {
        return "?pathway=pathway&from=" + today.minusDays(70) + "&to=" + today;
    }

    /** A browser's session, without the browser. */
    private static final class Session {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final int port;

        Session(int port) {
            this.port = port;
        }

        static Session of(int port, String user) throws IOException, InterruptedException {
            Session session = new Session(port);
            session.send("/camunda/app/welcome/default/");
            String token = session.cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> "XSRF-TOKEN".equals(cookie.getName()))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> answer = session.client.send(
                    HttpRequest.newBuilder(session.address("/camunda/api/admin/auth/user/default/login/tasklist"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-XSRF-TOKEN", token)
                            .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=" + user))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return session;
        }

        JsonNode stages(String more, LocalDate today) throws IOException, InterruptedException {
            HttpResponse<String> answer = bottlenecks(more, today);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return new ObjectMapper().readTree(answer.body());
        }

        HttpResponse<String> bottlenecks(String more, LocalDate today) throws IOException, InterruptedException {
            return get("bottlenecks" + period(today) + more);
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send("/camunda/api/cockpit/plugin/loeftet/default/" + path);
        }

        HttpResponse<String> send(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        private URI address(String path) {
            return URI.create("http://localhost:" + port + path);
        }
    }
}
