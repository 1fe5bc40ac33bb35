package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Each role starts, sees and completes its own and nothing else, within its office: tried from outside by everybody. */
abstract class AccessMatrix {

    /** What a task is called, where it is reached, and who may do it. */
    private static final List<Work> WORK = List.of(
            new Work("Kvittér for markering", "stage_alert", "sagsbehandler"),
            new Work("Lav personlig vej og økonomi", "stage_path", "uddannelsesambassadoer"),
            new Work("Træf afgørelse", "stage_decision", "sagsbehandler"),
            new Work("Giv tilbud om job eller praktik", "stage_completion", "virksomhedskonsulent"),
            new Work("Registrér RKV-svar", "stage_rkv", "uddannelsesambassadoer"));

    private static final Map<String, Map<String, CaseDriver>> CASES = new TreeMap<>();

    private Pathwayland land;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    static List<Staff> everybody() {
        return Staff.everybody();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyoneSeesTheTasksOfTheOwnRoleInTheOwnOffice(Staff staff) {
        Set<String> expected = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (String office : Staff.OFFICES) {
            for (Work work : WORK) {
                Task task = caseAt(work, office).task(work.task);
                String what = office + ": " + work.task;
                if (work.isSeenBy(staff, office)) {
                    expected.add(what);
                }
                if (get(staff, "/engine-rest/task/" + task.getId()).getStatusCode() == HttpStatus.OK) {
                    seen.add(what);
                }
                assertThat(listed(
                                        staff,
                                        "/engine-rest/task?processInstanceId=" + task.getProcessInstanceId()
                                                + "&taskDefinitionKey=" + task.getTaskDefinitionKey())
                                > 0)
                        .as("the list says the same as the task: %s", what)
                        .isEqualTo(work.isSeenBy(staff, office));
                assertThat(get(staff, "/api/tasks/" + task.getId() + "/panel").getStatusCode())
                        .as("the panel is for those who see the task: %s", what)
                        .isEqualTo(work.isSeenBy(staff, office) ? HttpStatus.OK : HttpStatus.NOT_FOUND);
                assertThat(get(staff, "/api/tasks/" + task.getId() + "/help").getStatusCode())
                        .as("and so is its help: %s", what)
                        .isEqualTo(work.isSeenBy(staff, office) ? HttpStatus.OK : HttpStatus.NOT_FOUND);
                assertThat(get(staff, "/api/tasks/" + task.getId() + "/form").getStatusCode())
                        .as("so is its form: %s", what)
                        .isEqualTo(work.isSeenBy(staff, office) ? HttpStatus.OK : HttpStatus.NOT_FOUND);
                assertThat(opened(send(
                                staff,
                                HttpMethod.POST,
                                "/api/tasks/" + task.getId() + "/form/check",
                                Map.of("answers", Map.of()))))
                        .as("and what its answers lead to: %s", what)
                        .isEqualTo(work.isSeenBy(staff, office));
            }
        }
        assertThat(seen).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void nobodyCompletesOrTakesATaskOfOthers(Staff staff) {
        for (String office : Staff.OFFICES) {
            for (Work work : WORK) {
                if (!work.isDoneBy(staff, office)) {
                    CaseDriver theCase = caseAt(work, office);
                    Task task = theCase.task(work.task);
                    String path = "/engine-rest/task/" + task.getId();
                    refused(staff, HttpMethod.POST, path + "/submit-form", answers(task));
                    refused(staff, HttpMethod.POST, path + "/complete", answers(task));
                    String form = "/api/tasks/" + task.getId() + "/form";
                    refused(staff, HttpMethod.POST, form, Map.of("version", "x", "answers", Map.of()));
                    refused(staff, HttpMethod.PUT, form + "/draft", Map.of("answers", Map.of()));
                    refused(staff, HttpMethod.POST, form + "/draft/take", Map.of("userId", "admin"));
                    refused(staff, HttpMethod.POST, path + "/claim", Map.of("userId", staff.id()));
                    refused(staff, HttpMethod.POST, path + "/assignee", Map.of("userId", staff.id()));
                    refused(staff, HttpMethod.DELETE, path, Map.of());
                    assertThat(theCase.task(work.task).getAssignee())
                            .as("%s is as before", work.task)
                            .isEqualTo(task.getAssignee());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyoneCompletesTheOwnTasks(Staff staff) {
        for (String office : staff.offices()) {
            for (Work work : WORK) {
                if (work.isDoneBy(staff, office)) {
                    CaseDriver theCase = newCaseAt(work, office);
                    Task task = theCase.task(work.task);
                    assertThat(send(
                                            staff,
                                            HttpMethod.POST,
                                            "/engine-rest/task/" + task.getId() + "/submit-form",
                                            answers(task))
                                    .getStatusCode())
                            .as("%s: %s", office, work.task)
                            .isEqualTo(HttpStatus.NO_CONTENT);
                    assertThat(theCase.openTasks()).extracting(Task::getId).doesNotContain(task.getId());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whoHasATaskNeitherGivesItAwayNorChangesItPastItsForm(Staff staff) {
        for (String office : staff.isAdministrator() ? List.<String>of() : staff.offices()) {
            for (Work work : WORK) {
                if (work.isDoneBy(staff, office)) {
                    CaseDriver theCase = caseAt(work, office);
                    Task task = theCase.task(work.task);
                    String path = "/engine-rest/task/" + task.getId();
                    refused(staff, HttpMethod.POST, path + "/assignee", Map.of("userId", "somebody"));
                    refused(staff, HttpMethod.POST, path + "/delegate", Map.of("userId", "somebody"));
                    refused(
                            staff,
                            HttpMethod.POST,
                            path + "/identity-links",
                            Map.of("userId", "somebody", "type", "candidate"));
                    refused(
                            staff,
                            HttpMethod.PUT,
                            path,
                            Map.of("name", "Hans Hansen", "due", "2030-01-01T00:00:00.000+0100"));
                    refused(
                            staff,
                            HttpMethod.PUT,
                            path + "/variables/decision",
                            Map.of("value", "bevilget", "type", "String"));
                    assertThat(theCase.task(work.task).getAssignee()).isEqualTo(task.getAssignee());
                    assertThat(theCase.task(work.task).getDueDate()).isEqualTo(task.getDueDate());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyoneOpensOnlyTheOwnDoors(Staff staff) {
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> actual = new TreeMap<>();
        for (String office : Staff.OFFICES) {
            String number = caseAt(WORK.get(0), office).number();
            for (Door door : Door.ofTheCase(office, number)) {
                expected.put(door.toString(), door.opensFor().test(staff));
                actual.put(door.toString(), opened(send(staff, door.method(), door.path(), door.body())));
            }
        }
        for (Door door : Door.ofTheHouse()) {
            expected.put(door.toString(), door.opensFor().test(staff));
            actual.put(door.toString(), opened(send(staff, door.method(), door.path(), door.body())));
        }
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void aDeadlineIsMovedByTheAdviserOrAmbassadorNamedOnTheCaseAndTheLeaderAndByNobodyElse(Staff staff) {
        String adviser = "glostrupsagsbehandler";
        String ambassador = "glostrupuddannelsesambassadoer";
        for (boolean named : List.of(true, false)) {
            CaseDriver theCase = land.caseOf(Citizen.unskilled().advisedBy(named ? adviser : Pathwayland.ADVISER));
            theCase.name(named ? ambassador : Pathwayland.AMBASSADOR);
            boolean may = (named && Set.of(adviser, ambassador).contains(staff.id()))
                    || (staff.worksIn("glostrup") && staff.isOneOf("teamleder"));

            ResponseEntity<String> answer = send(
                    staff,
                    HttpMethod.POST,
                    "/api/cases/" + theCase.number() + "/deadlines/move",
                    Map.of("waitId", "all", "workingDays", 2, "reason", "Prøve"));

            assertThat(answer.getStatusCode().is2xxSuccessful())
                    .as("%s, named on the case: %s, %s", staff, named, answer)
                    .isEqualTo(may);
            assertThat(theCase.column("select j.theme from journal_entry j join case_file c on c.id = j.case_id"
                            + " where c.case_number = :number and j.theme = 'En frist er flyttet'"))
                    .hasSize(may ? 1 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whatTheEngineKnowsOfACaseStaysInItsOffice(Staff staff) {
        for (String office : Staff.OFFICES) {
            String instance = caseAt(WORK.get(0), office).rootInstance();
            for (String resource : List.of(
                    "process-instance?processInstanceIds=",
                    "variable-instance?processInstanceIdIn=",
                    "execution?processInstanceId=",
                    "event-subscription?processInstanceId=",
                    "job?processInstanceId=",
                    "incident?processInstanceId=",
                    "history/process-instance?processInstanceId=",
                    "history/activity-instance?processInstanceId=",
                    "history/task?processInstanceId=",
                    "history/variable-instance?processInstanceId=",
                    "history/detail?processInstanceId=",
                    "history/decision-instance?processInstanceId=",
                    "history/user-operation?processInstanceId=")) {
                if (!staff.worksIn(office) || !staff.isInternal()) {
                    assertThat(listed(staff, "/engine-rest/" + resource + instance))
                            .as("%s of a case in %s", resource, office)
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void onlyAnAdministratorStartsChangesOrDeletesByHand(Staff staff) {
        if (staff.isAdministrator()) {
            return;
        }
        CaseDriver theCase = caseAt(WORK.get(0), "glostrup");
        String instance = "/engine-rest/process-instance/" + theCase.rootInstance();
        refused(staff, HttpMethod.POST, "/engine-rest/process-definition/key/uddannelsesloeft/start", Map.of());
        refused(
                staff,
                HttpMethod.POST,
                "/engine-rest/message",
                Map.of("messageName", "caseClosed", "businessKey", theCase.number()));
        refused(staff, HttpMethod.PUT, instance + "/variables/interest", Map.of("value", "nej", "type", "String"));
        refused(staff, HttpMethod.PUT, instance + "/suspended", Map.of("suspended", true));
        refused(staff, HttpMethod.DELETE, instance, Map.of());
        assertThat(theCase.isRunning()).isTrue();
        assertThat(land.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(theCase.rootInstance())
                        .suspended()
                        .count())
                .isZero();
    }

    @Test
    void aStrangerMeetsAClosedDoorEverywhere() {
        Staff stranger = new Staff("stranger", "", "", List.of());
        for (String path : List.of(
                "/api/pages",
                "/api/pages/choices",
                "/api/screening-list",
                "/api/meetings",
                "/api/tasks/no-such-task/form",
                "/api/intake/sample",
                "/api/working-days?from=2026-09-01&amount=1&unit=WD",
                "/api/cases/2026-000001/person",
                "/engine-rest/task",
                "/engine-rest/process-instance",
                "/engine-rest/history/variable-instance",
                "/engine-rest/user",
                "/engine-rest/engine")) {
            assertThat(land.http.getForEntity(path, String.class).getStatusCode())
                    .as("nobody at %s", path)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
            assertThat(get(stranger, path).getStatusCode())
                    .as("a wrong name at %s", path)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        for (Door door : Door.ofTheHouse()) {
            assertThat(land.http
                            .exchange(door.path(), door.method(), new HttpEntity<>(door.body()), String.class)
                            .getStatusCode())
                    .as("nobody at %s", door)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    private CaseDriver caseAt(Work work, String office) {
        return CASES.computeIfAbsent(getClass().getSimpleName(), database -> new TreeMap<>())
                .computeIfAbsent(office + work.task, which -> newCaseAt(work, office));
    }

    private CaseDriver newCaseAt(Work work, String office) {
        CaseDriver theCase = land.caseOf(
                Citizen.unskilled().livingIn(office).withoutAdviser().alreadyAt(work.stage));
        theCase.goOnTo(work.task);
        return theCase;
    }

    private Map<String, Object> answers(Task task) {
        Map<String, Object> variables = new TreeMap<>();
        UsualAnswers.to(task.getTaskDefinitionKey(), land.today())
                .forEach((field, value) -> variables.put(field, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    private void refused(Staff staff, HttpMethod method, String path, Map<String, ?> body) {
        ResponseEntity<String> answer = send(staff, method, path, body);
        assertThat(answer.getStatusCode().isError())
                .as("%s %s by %s: %s", method, path, staff, answer)
                .isTrue();
    }

    /** Refused is who may not, or who is told that there is nothing; a wrong input is for those who may. */
    private static boolean opened(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().is5xxServerError()).as("%s", answer).isFalse();
        return !Set.of(401, 403, 404).contains(answer.getStatusCode().value());
    }

    private int listed(Staff staff, String path) {
        ResponseEntity<JsonNode> answer = as(staff).getForEntity(path, JsonNode.class);
        return answer.getStatusCode().is2xxSuccessful() ? answer.getBody().size() : 0;
    }

    private ResponseEntity<String> get(Staff staff, String path) {
        return as(staff).getForEntity(path, String.class);
    }

    private ResponseEntity<String> send(Staff staff, HttpMethod method, String path, Object body) {
        return as(staff)
                .exchange(path, method, method.equals(HttpMethod.GET) ? null : new HttpEntity<>(body), String.class);
    }

    private TestRestTemplate as(Staff staff) {
        return land.http.withBasicAuth(staff.id(), staff.id());
    }

    /** A task, and the role whose task it is. */
    private record Work(String task, String stage, String role) {

        boolean isDoneBy(Staff staff, String office) {
            return staff.worksIn(office) && (staff.isOneOf(role) || isAskedOf(staff));
        }

        /** Leaders look at everything in their office. */
        boolean isSeenBy(Staff staff, String office) {
            return isDoneBy(staff, office) || (staff.worksIn(office) && staff.isLeader());
        }

        private boolean isAskedOf(Staff staff) {
            return stage.equals("stage_rkv") && staff.partner().equals(Pathwayland.SCHOOL);
        }
    }
}
