package dk.loeftet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.LoeftetApplication;
import dk.loeftet.extension.time.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = LoeftetApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:democlock-${random.uuid};DB_CLOSE_DELAY=-1")
@ActiveProfiles("demo")
@DirtiesContext // the clock is one for the whole process
@Import(DemoClockTest.TooEarly.class)
class DemoClockTest {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void deploy() {
        repositoryService
                .createDeployment()
                .name("two-timers")
                .enableDuplicateFiltering(true)
                .addClasspathResource("tasklist/reminder.bpmn")
                .deploy();
    }

    @AfterEach
    void backToTheWorldsTime() {
        ClockUtil.reset();
    }

    @Test
    void whatFallsDueOnTheWayIsDoneOnItsOwnDay() {
        OffsetDateTime before = now();
        String instance = runtimeService.startProcessInstanceByKey("two-timers").getId();

        ResponseEntity<JsonNode> answer = move("admin", Map.of("advance", "P1M"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(Duration.between(before.plusMonths(1), now()).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(left("second", instance)).isBetween(before.plusDays(24), before.plusDays(26));
    }

    @Test
    void remindersEscalationsAndMorningMailsAreWrittenOnTheirOwnDays() {
        OffsetDateTime before = now();

        move("admin", Map.of("advance", "P1M"));

        List<Told> told =
                jdbc.sql("""
                        select o.created_at, o.template, o.idempotency_key
                        from outbox o join wait w on w.id = o.wait_id where o.created_at > :before
                        """).param("before", before).query(Told.class).list();
        assertThat(told).extracting(Told::template).contains("paamindelse", "eskalering");
        // Steps begin with their day: whoever tells later than that has not stopped the clock.
        assertThat(told).allSatisfy(one -> assertThat(local(one.createdAt())).isBefore(LocalTime.of(0, 5)));
        assertThat(told).extracting(Told::idempotencyKey).doesNotHaveDuplicates();
        List<OffsetDateTime> mornings = jdbc.sql(
                        "select distinct created_at from outbox where template = 'morgenmail' and created_at > :before")
                .param("before", before)
                .query(OffsetDateTime.class)
                .list();
        assertThat(mornings)
                .hasSizeGreaterThan(10)
                .allSatisfy(morning -> assertThat(local(morning)).isBetween(LocalTime.of(7, 30), LocalTime.of(7, 35)));
    }

    @Test
    void theClockRunsOnAndItsOffsetSurvivesARestart() {
        OffsetDateTime before = now();
        move("admin", Map.of("advance", "P10D"));

        ClockUtil.reset();
        clock.continueAhead();

        assertThat(Duration.between(before.plusDays(10), now()).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(Duration.between(Clock.systemUTC().instant(), clock.now())).isPositive();
    }

    @Test
    void timeOnlyGoesForward() {
        ResponseEntity<JsonNode> answer = move("admin", Map.of("to", "2020-01-01"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("kun gå frem");
        assertThat(move("admin", Map.of("advance", "i morgen")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(move("admin", Map.of()).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void onlyAnAdministratorMovesIt() {
        assertThat(move("sanne", Map.of("advance", "P1D")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(rest.withBasicAuth("sanne", "sanne")
                        .getForEntity("/api/demo/clock", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void timeStandsStillWhileTheCasesOfTheDemoAreBeingMade(@Autowired TooEarly tooEarly) {
        assertThat(tooEarly.answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(tooEarly.answer.getBody().path("message").asText())
                .contains("ved at blive oprettet")
                .contains("prøv igen");
        assertThat(tooEarly.clockMoved).isFalse();
    }

    private static LocalTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(EngineClock.COPENHAGEN).toLocalTime();
    }

    private OffsetDateTime now() {
        JsonNode answer = rest.withBasicAuth("admin", "admin").getForObject("/api/demo/clock", JsonNode.class);
        return OffsetDateTime.parse(answer.path("now").asText());
    }

    private ResponseEntity<JsonNode> move(String user, Map<String, String> body) {
        return rest.withBasicAuth(user, user).postForEntity("/api/demo/clock", body, JsonNode.class);
    }

    private OffsetDateTime left(String activityId, String instance) {
        HistoricActivityInstance activity = historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(activityId)
                .singleResult();
        return activity.getEndTime().toInstant().atOffset(ZoneOffset.UTC);
    }

    /** Somebody who wants to move the clock as soon as the server answers, before the demo has its cases. */
    @TestComponent
    @Order(1)
    static class TooEarly implements ApplicationRunner {

        private final Environment environment;
        private final DemoClock clock;
        ResponseEntity<JsonNode> answer;
        boolean clockMoved;

        TooEarly(Environment environment, DemoClock clock) {
            this.environment = environment;
            this.clock = clock;
        }

        @Override
        public void run(ApplicationArguments args) {
            answer = new TestRestTemplate("admin", "admin")
                    .postForEntity(
                            "http://localhost:" + environment.getRequiredProperty("local.server.port")
                                    + "/api/demo/clock",
                            Map.of("advance", "P10D"),
                            JsonNode.class);
            clockMoved = clock.now().isAfter(Clock.systemUTC().instant().plus(Duration.ofDays(1)));
        }
    }

    private record Told(OffsetDateTime createdAt, String template, String idempotencyKey) {}
}
