package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.LoeftetApplication;
import dk.loeftet.extension.bottleneck.InventedHistory.Trouble;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.support.CockpitSession;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Everybody of the demo asks everything that our interface in Cockpit answers. */
@SpringBootTest(
        classes = LoeftetApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:whosees-${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
            "loeftet.bottleneck.freshness=0s",
            "loeftet.bottleneck.scheduled=false"
        })
@ActiveProfiles("demo")
@DirtiesContext // the clock is one for the whole process
class WhoSeesFiguresTest {

    private static final Map<String, String> LEADERS =
            Map.of("tove", "glostrup", "carl", "glostrup", "tina", "toender", "claus", "toender");
    private static final String PATHWAY = "uddannelsesloeft";
    private static final List<String> TABLES =
            List.of("wait", "bottleneck_roll", "bottleneck_cases", "bottleneck_flow");
    private static final Set<String> OPEN_CASES = Set.of("bottleneck-page/choices", "card");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private Clock clock;

    private LocalDate today;

    @BeforeEach
    void standStill(@Autowired JdbcOperations batches, @Autowired WorkingCalendar calendar) {
        // Two questions are compared: nobody may get older between them.
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        if (waits("process_key = 'pathway'") == 0) {
            new InventedHistory(11, calendar, clock.instant(), Trouble.SLOW_SCHOOL).write(batches, 150, 120);
        }
    }

    @AfterAll
    static void backToTheWorldsTime() {
        ClockUtil.reset();
    }

    @Test
    void onlyLeadersGetFiguresWhateverIsAsked() {
        List<String> users = identityService.createUserQuery().list().stream()
                .map(User::getId)
                .filter(user -> !"admin".equals(user))
                .toList();
        assertThat(users).hasSize(16).containsAll(LEADERS.keySet());
        SoftAssertions softly = new SoftAssertions();
        for (String user : users) {
            CockpitSession session = CockpitSession.of(port, user);
            for (String path : everything()) {
                HttpResponse<String> answer = session.plugin(path);
                int expected = LEADERS.containsKey(user) ? 200 : 403;
                softly.assertThat(answer.statusCode())
                        .as("%s asks %s", user, path)
                        .isEqualTo(expected);
                if (expected == 403) {
                    softly.assertThat(answer.body())
                            .as("%s asks %s", user, path)
                            .startsWith("{\"message\":\"Du har ikke adgang til")
                            .doesNotContainPattern("[0-9]");
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void whoIsNotLoggedInIsToldToLogInAndNothingElse() {
        CockpitSession anonymous = CockpitSession.anonymous(port);
        for (String path : everything()) {
            HttpResponse<String> answer = anonymous.plugin(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body().replaceAll("\"(timestamp|path)\":\"[^\"]*\"|\"status\":401", ""))
                    .as(path)
                    .doesNotContainPattern("[0-9]");
        }
    }

    @Test
    void theWaitsOfACaseAreForTheLeadersOfItsOfficeOnly() {
        SoftAssertions softly = new SoftAssertions();
        List<String> offices = List.of("glostrup", "toender");
        Map<String, String> cases = new LinkedHashMap<>();
        offices.forEach(office -> cases.put(office, someCaseOf(office)));
        for (User user : identityService.createUserQuery().list()) {
            CockpitSession session = CockpitSession.of(port, user.getId());
            HttpResponse<String> unknown = session.plugin("instance/findes-ikke");
            softly.assertThat(unknown.statusCode()).as("%s", user.getId()).isEqualTo(403);
            for (String office : offices) {
                HttpResponse<String> answer = session.plugin("instance/" + cases.get(office));
                if ("admin".equals(user.getId()) || office.equals(LEADERS.get(user.getId()))) {
                    softly.assertThat(answer.body())
                            .as("%s asks of %s", user.getId(), office)
                            .contains("\"waits\":[{");
                } else {
                    softly.assertThat(answer.statusCode() + answer.body())
                            .as("%s asks of %s and is answered as of a case that does not exist", user.getId(), office)
                            .isEqualTo(unknown.statusCode() + unknown.body());
                }
            }
        }
        softly.assertThat(CockpitSession.anonymous(port)
                        .plugin("instance/" + cases.get("glostrup"))
                        .statusCode())
                .isEqualTo(401);
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "tina, toender, glostrup, false",
        "tove, glostrup, toender, false",
        "tina, toender, glostrup, true",
        "tove, glostrup, toender, true"
    })
    void whatALeaderIsToldDoesNotDependOnTheOtherOffice(
            String leader, String own, String other, boolean rolledUp, @Autowired RollUp rollUp) {
        jdbc.sql("delete from bottleneck_block").update();
        jdbc.sql("delete from bottleneck_day").update();
        if (rolledUp) {
            assertThat(rollUp.run()).isPositive();
        }
        CockpitSession session = CockpitSession.of(port, leader);
        assertThat(waits("tenant_id = '" + own + "'")).isPositive();
        assertThat(waits("tenant_id = '" + other + "'")).isPositive();
        Map<String, String> with = answers(session, other);
        Map<String, String> unknown = answers(session, "findes-ikke");
        assertThat(with)
                .as("the other office is answered as one that does not exist")
                .containsExactlyInAnyOrderEntriesOf(renamed(unknown, other));
        TABLES.forEach(table -> setAside(table, other));
        try {
            assertThat(answers(session, other))
                    .as("with all of the other office gone, all offices, each filter and each period say the same")
                    .containsExactlyInAnyOrderEntriesOf(with);
        } finally {
            TABLES.forEach(this::bringBack);
        }
    }

    private void setAside(String table, String office) {
        jdbc.sql("create table aside_" + table + " as select * from " + table + " where tenant_id = :office")
                .param("office", office)
                .update();
        jdbc.sql("delete from " + table + " where tenant_id = :office")
                .param("office", office)
                .update();
    }

    private void bringBack(String table) {
        jdbc.sql("insert into " + table + " select * from aside_" + table).update();
        jdbc.sql("drop table aside_" + table).update();
    }

    @Test
    void aPathwayThatDoesNotExistIsRefusedLikeOneThatDoes() {
        CockpitSession caseworker = CockpitSession.of(port, "sanne");
        HttpResponse<String> existing = caseworker.plugin("bottlenecks?pathway=" + PATHWAY + period(30, 0));
        HttpResponse<String> unknown = caseworker.plugin("bottlenecks?pathway=findes-ikke" + period(30, 0));
        assertThat(unknown.statusCode()).isEqualTo(existing.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).isEqualTo(existing.body());
        assertThat(caseworker
                        .plugin("bottlenecks?pathway=" + PATHWAY + "&from=x&to=y")
                        .body())
                .as("before anything else is looked at")
                .isEqualTo(existing.body());
    }

    /** All paths, of both pathways where they ask for one. */
    private List<String> everything() {
        List<String> paths = new ArrayList<>(OPEN_CASES);
        for (String pathway : List.of(PATHWAY, InventedHistory.PATHWAY)) {
            tables().forEach(path -> paths.add(path + "?pathway=" + pathway + period(90, 0)));
        }
        paths.addAll(diagrams());
        return paths;
    }

    /** The pathway's own diagram, that of a model which it calls, and the cases that stand in them. */
    private List<String> diagrams() {
        List<String> paths = new ArrayList<>();
        for (String key : List.of(PATHWAY, "bestil-rkv")) {
            String definition = repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .list()
                    .get(0)
                    .getId();
            for (String question :
                    List.of("diagram?", "diagram?days=365&", "diagram?versions=this&", "diagram/cases?")) {
                paths.add(question + "definition=" + definition);
            }
        }
        return paths;
    }

    private String someCaseOf(String office) {
        return jdbc.sql("""
                        select min(root_instance_id) from wait
                        where tenant_id = :office and process_key = :pathway and left_at is null
                        """)
                .param("office", office)
                .param("pathway", PATHWAY)
                .query(String.class)
                .single();
    }

    private static Stream<String> tables() {
        return Stream.of(
                "bottlenecks",
                "bottlenecks/activities",
                "bottlenecks/waiting-on",
                "bottlenecks/parties",
                "bottleneck-page/overview",
                "bottleneck-page/cases",
                "bottleneck-page/course",
                "bottleneck-page/flaskehalse.csv",
                "bottleneck-page/flaskehalse.xlsx");
    }

    /** By question; with all offices, each and both, and with long, short, past and future periods. */
    private Map<String, String> answers(CockpitSession session, String other) {
        Map<String, String> answers = new LinkedHashMap<>();
        Set<String> offices = new TreeSet<>(
                List.of("", "&office=" + other, "&office=&office=" + other, "&office=toender&office=glostrup"));
        List<String> periods = List.of(period(90, 0), period(0, 0), period(60, 31), period(1000, 0), period(-1, -30));
        for (String path : tables().filter(path -> !path.endsWith("xlsx")).toList()) {
            for (String office : offices) {
                for (String period : periods) {
                    String question = path + "?pathway=" + InventedHistory.PATHWAY + period + office;
                    answers.put(question, answer(session, question));
                }
            }
        }
        Stream.concat(OPEN_CASES.stream(), diagrams().stream())
                .forEach(path -> answers.put(path, answer(session, path)));
        return answers;
    }

    private static String answer(CockpitSession session, String question) {
        HttpResponse<String> answer = session.plugin(question);
        assertThat(answer.statusCode()).as(question).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, String> renamed(Map<String, String> answers, String other) {
        Map<String, String> renamed = new LinkedHashMap<>();
        answers.forEach((question, answer) ->
                renamed.put(question.replace("findes-ikke", other), answer.replace("findes-ikke", other)));
        return renamed;
    }

    private String period(int daysAgo, int untilDaysAgo) {
        return "&from=" + today.minusDays(daysAgo) + "&to=" + today.minusDays(untilDaysAgo);
    }

    private int waits(String which) {
        return jdbc.sql("select count(*) from wait where " + which)
                .query(Integer.class)
                .single();
    }
}
