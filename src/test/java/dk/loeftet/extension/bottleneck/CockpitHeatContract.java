package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.CockpitSession;
import dk.loeftet.support.People;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Heat, waits of an instance and card over HTTP; applications of their own, as the web applications know only one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CockpitHeatContract {

    private static final String LEADER = "heatleader";
    private static final String LEADER_ELSEWHERE = "heatleadertoender";
    private static final String MANAGER = "heatmanager";

    private ProcessDefinition main;
    private ProcessDefinition called;
    private String outside;
    private String inside;

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void prepare(@Autowired IdentityService identityService, @Autowired JdbcClient jdbc, @Autowired Clock clock) {
        People people = new People(identityService);
        people.user(LEADER, "Lis", "Leder", "teamleder", "glostrup");
        people.user(LEADER_ELSEWHERE, "Ole", "Leder", "teamleder", "toender");
        people.user(MANAGER, "Mie", "Chef", "jobcenterchef", "glostrup");
        if (main != null) {
            return;
        }
        repository
                .createDeployment()
                .addModelInstance("heat-main.bpmn", HeatModels.main())
                .addModelInstance("heat-called.bpmn", HeatModels.called())
                .deploy();
        main = definition("heat-main");
        called = definition("heat-called");
        // One case stands in the nested subprocess, one in the model that is called, and one of the other office.
        outside = start("glostrup", "HEAT-1");
        inside = start("glostrup", "HEAT-2");
        start("toender", "HEAT-3");
        complete(inside);
        String longAgo = start("glostrup", "HEAT-0");
        complete(longAgo);
        runtime.deleteProcessInstance(longAgo, "over");
        jdbc.sql("update wait set entered_at = :before where process_key = 'heat-main'")
                .param("before", clock.instant().atOffset(ZoneOffset.UTC).minusDays(40))
                .update();
        jdbc.sql("update wait set entered_at = :entered, left_at = :left where business_key = 'HEAT-0'")
                .param("entered", clock.instant().atOffset(ZoneOffset.UTC).minusDays(220))
                .param("left", clock.instant().atOffset(ZoneOffset.UTC).minusDays(200))
                .update();
        jdbc.sql("update wait set due_on = :due where business_key in ('HEAT-1', 'HEAT-2') and left_at is null")
                .param("due", OffsetDateTime.now(clock).toLocalDate().minusDays(30))
                .update();
    }

    @Test
    void whatWaitsInsideIsShownOnEverythingAroundIt() {
        JsonNode answer = CockpitSession.of(port, LEADER).json("diagram?definition=" + main.getId());
        assertThat(answer.path("cases").asInt()).isEqualTo(2);
        assertThat(answer.path("versions").asText()).isEqualTo("all");
        SoftAssertions soft = new SoftAssertions();
        for (String element : new String[] {"stageA", "innerA", "taskA", "stageB", "callB"}) {
            JsonNode line = line(answer, element);
            soft.assertThat(line.path("open").asInt()).as("open in %s", element).isEqualTo(1);
            soft.assertThat(line.path("overdue").asInt())
                    .as("overdue in %s", element)
                    .isEqualTo(1);
            soft.assertThat(line.path("totalDays").asDouble())
                    .as("days in %s", element)
                    .isGreaterThan(20);
        }
        soft.assertThat(line(answer, "stageB").path("name").asText()).isEqualTo("Trin B");
        soft.assertThat(line(answer, "otherCallB").isMissingNode()).isTrue();
        soft.assertThat(line(answer, "taskC").isMissingNode())
                .as("it is drawn in the other model")
                .isTrue();
        soft.assertAll();
    }

    @Test
    void whatHasEndedIsCountedAsFarBackAsIsChosen() {
        CockpitSession leader = CockpitSession.of(port, LEADER);
        assertThat(leader.json("diagram?definition=" + main.getId())
                        .path("days")
                        .asInt())
                .isEqualTo(90);
        for (int days : new int[] {30, 90, 365}) {
            JsonNode answer = leader.json("diagram?days=" + days + "&definition=" + main.getId());
            assertThat(answer.path("days").asInt()).isEqualTo(days);
            assertThat(line(answer, "taskA").path("left").asInt())
                    .as("ended 200 days ago, and today, in %s days", days)
                    .isEqualTo(days == 365 ? 2 : 1);
            assertThat(line(answer, "taskA").path("open").asInt())
                    .as("what stands now has no period")
                    .isEqualTo(1);
        }
        assertThat(leader.plugin("diagram?days=7&definition=" + main.getId()).body())
                .isEqualTo("{\"message\":\"Feltet days skal være 30, 90 eller 365.\"}");
    }

    @Test
    void theCalledModelShowsItsOwnElements() {
        JsonNode answer = CockpitSession.of(port, LEADER).json("diagram?definition=" + called.getId());
        assertThat(line(answer, "taskC").path("open").asInt()).isEqualTo(1);
        assertThat(answer.path("elements")).hasSize(1);
        JsonNode cases =
                CockpitSession.of(port, LEADER).json("diagram/cases?element=taskC&definition=" + called.getId());
        assertThat(cases.path("cases").path(0).path("caseNumber").asText()).isEqualTo("HEAT-2");
        assertThat(cases.path("cases").path(0).path("instance").asText()).isNotEqualTo(inside);
    }

    @Test
    void theListHoldsTheCasesOfAnElementWithoutAnyName() {
        JsonNode answer =
                CockpitSession.of(port, LEADER).json("diagram/cases?element=stageB&definition=" + main.getId());
        assertThat(answer.path("count").asInt()).isEqualTo(1);
        JsonNode only = answer.path("cases").path(0);
        assertThat(only.path("instance").asText()).isEqualTo(inside);
        assertThat(only.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "instance", "caseNumber", "where", "waitingOn", "party", "days", "due", "lateDays", "paused");
        assertThat(only.path("lateDays").asDouble())
                .isBetween(10.0, only.path("days").asDouble());
    }

    @Test
    void aNewerVersionShowsAllAndOnlyItsOwnWhereAsked() {
        String newer = repository
                .createDeployment()
                .addModelInstance("heat-main.bpmn", HeatModels.main())
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        CockpitSession leader = CockpitSession.of(port, LEADER);
        JsonNode all = leader.json("diagram?definition=" + newer);
        assertThat(all.path("versionCount").asInt()).isEqualTo(2);
        assertThat(line(all, "taskA").path("open").asInt()).isEqualTo(1);
        JsonNode only = leader.json("diagram?versions=this&definition=" + newer);
        assertThat(only.path("elements")).isEmpty();
        assertThat(only.path("versions").asText()).isEqualTo("this");
        repository.deleteProcessDefinition(newer);
    }

    @Test
    void anInstanceTellsHowLongItStoodWhere() {
        CockpitSession leader = CockpitSession.of(port, LEADER);
        JsonNode waits = leader.json("instance/" + inside).path("waits");
        assertThat(waits).hasSize(2);
        assertThat(waits.path(0).path("left").isNull())
                .as("what was done first")
                .isFalse();
        JsonNode now = waits.path(1);
        assertThat(texts(now.path("elements"))).containsExactly("callB", "stageB");
        assertThat(now.path("name").asText()).isEqualTo("Opgave C");
        assertThat(now.path("lateDays").asDouble()).isGreaterThan(10);
        String child = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(inside)
                .singleResult()
                .getId();
        JsonNode its = leader.json("instance/" + child).path("waits");
        assertThat(its).hasSize(1);
        assertThat(texts(its.path(0).path("elements"))).containsExactly("taskC");
    }

    @Test
    void theCardCountsTheOwnOffice() {
        JsonNode card = CockpitSession.of(port, MANAGER).json("card");
        assertThat(card.path("open").asInt()).isEqualTo(2);
        assertThat(card.path("overdue").asInt()).isEqualTo(2);
        assertThat(card.path("stalled").asInt()).isEqualTo(2);
        assertThat(card.path("places").path(0).path("overdue").asInt()).isEqualTo(1);
        assertThat(CockpitSession.of(port, LEADER_ELSEWHERE)
                        .json("card")
                        .path("open")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theOtherOfficeIsNotThere() {
        CockpitSession elsewhere = CockpitSession.of(port, LEADER_ELSEWHERE);
        assertThat(elsewhere
                        .json("diagram?definition=" + main.getId())
                        .path("cases")
                        .asInt())
                .isEqualTo(1);
        assertThat(elsewhere.json("diagram/cases?definition=" + main.getId()).findValuesAsText("caseNumber"))
                .containsExactly("HEAT-3");
        assertThat(elsewhere.plugin("instance/" + outside).statusCode()).isEqualTo(403);
    }

    @Test
    void withoutASessionThereIsNothing() {
        for (String path : paths()) {
            assertThat(CockpitSession.anonymous(port).plugin(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
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
    void whoDoesNotLeadGetsNoFigure(String role, @Autowired IdentityService identityService) {
        String user = "heat" + role.replace("-", "");
        new People(identityService).user(user, "Sara", "Sag", role, "glostrup");
        CockpitSession session = CockpitSession.of(port, user);
        for (String path : paths()) {
            HttpResponse<String> answer = session.plugin(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Du har ikke adgang til ventetiderne her.\"}");
        }
    }

    @Test
    void whoMayReadFiguresButNoInstanceSeesNoCase(
            @Autowired IdentityService identityService, @Autowired AuthorizationService authorizations) {
        String user = "heatfigures";
        new People(identityService).user(user, "Tal", "Tal", "heatfigures", "glostrup");
        for (String application : new String[] {"cockpit", "tasklist"}) {
            grant(authorizations, user, Resources.APPLICATION, application, Permissions.ACCESS);
        }
        grant(
                authorizations,
                user,
                Resources.PROCESS_DEFINITION,
                "heat-main",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_HISTORY);
        CockpitSession session = CockpitSession.of(port, user);
        assertThat(session.json("diagram?definition=" + main.getId())
                        .path("cases")
                        .asInt())
                .isEqualTo(2);
        assertThat(session.json("diagram/cases?definition=" + main.getId()).path("cases"))
                .isEmpty();
        assertThat(session.plugin("instance/" + outside).statusCode()).isEqualTo(403);
        assertThat(session.plugin("diagram?definition=" + called.getId()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDiagramThatIsNotNamedIsAskedFor() {
        HttpResponse<String> answer = CockpitSession.of(port, LEADER).plugin("diagram");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"message\":\"Feltet definition mangler");
        assertThat(CockpitSession.of(port, LEADER)
                        .plugin("diagram?definition=unknown")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {LEADER, MANAGER})
    void whoLeadsLooksAndTouchesNothing(
            String leader, @Autowired HistoryService history, @Autowired ManagementService management) {
        CockpitSession session = CockpitSession.of(port, leader);
        assertThat(session.engine("GET", "process-instance/" + outside, null).statusCode())
                .as("looking is allowed")
                .isEqualTo(200);
        String task = tasks.createTaskQuery()
                .processInstanceId(outside)
                .singleResult()
                .getId();
        String timer = management
                .createJobQuery()
                .processInstanceId(outside)
                .singleResult()
                .getId();
        assertThat(CockpitSession.of(port, "admin")
                        .engine("PUT", "job/" + timer + "/retries", "{\"retries\":3}")
                        .statusCode())
                .as("the same door opens to who may")
                .isEqualTo(204);
        SoftAssertions soft = new SoftAssertions();
        for (EngineDeed deed : EngineDeed.all(outside, main, task, timer, leader)) {
            HttpResponse<String> answer = session.engine(deed.method(), deed.path(), deed.body());
            soft.assertThat(answer.statusCode())
                    .as("%s: %s", deed, answer.body())
                    // Of deployments they do not even know.
                    .isEqualTo(deed.path().startsWith("deployment/") ? 404 : 403);
            soft.assertThat(answer.body()).as("%s", deed).doesNotContain("CSRF");
        }
        soft.assertAll();
        ProcessInstance untouched =
                runtime.createProcessInstanceQuery().processInstanceId(outside).singleResult();
        assertThat(untouched.isSuspended()).isFalse();
        assertThat(runtime.getVariable(outside, "officeId")).isEqualTo("glostrup");
        assertThat(runtime.getActiveActivityIds(outside)).contains("taskA");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(outside)
                        .count())
                .isOne();
    }

    private List<String> paths() {
        return List.of(
                "diagram?definition=" + main.getId(),
                "diagram/cases?definition=" + main.getId(),
                "instance/" + outside,
                "card");
    }

    private static void grant(
            AuthorizationService authorizations,
            String user,
            Resources resource,
            String id,
            Permission... permissions) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setUserId(user);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private String start(String office, String caseNumber) {
        return runtime.startProcessInstanceByKey("heat-main", caseNumber, Map.of("officeId", office))
                .getId();
    }

    private void complete(String instance) {
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        tasks.complete(task.getId());
    }

    private ProcessDefinition definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private static JsonNode line(JsonNode answer, String element) {
        return StreamSupport.stream(answer.path("elements").spliterator(), false)
                .filter(line -> element.equals(line.path("element").asText()))
                .findFirst()
                .orElseGet(() -> answer.path("nowhere"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
