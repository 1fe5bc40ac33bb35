package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** The lists on the left of Tasklist: who sees which, how many tasks each says it has, and how their cards word the deadline. */
abstract class TaskLists {

    private static final String OFFICE = "glostrup";
    private static final String ADVISER = OFFICE + "sagsbehandler";

    /** Some tasks fell due a week ago, some are due later. */
    private static final LocalDate LATER = Pathwayland.DAY_ONE.plusWeeks(6);

    private static final List<TaskList> LISTS = List.of(
            new TaskList(
                    "Mine opgaver",
                    staff -> true,
                    (staff, task) -> !task.paused && staff.id().equals(task.assignee)),
            new TaskList(
                    "Mine forfaldne opgaver",
                    staff -> true,
                    (staff, task) -> !task.paused && task.overdue && staff.id().equals(task.assignee)),
            new TaskList(
                    "Ledige opgaver",
                    staff -> true,
                    (staff, task) -> !task.paused && task.assignee == null && task.isFor(staff)),
            new TaskList(
                    "Mine opgaver på pause",
                    TaskLists::works,
                    (staff, task) -> task.paused && staff.id().equals(task.assignee)),
            new TaskList("Kontorets opgaver", Staff::isLeader, (staff, task) -> !task.paused),
            new TaskList("Kontorets forfaldne opgaver", Staff::isLeader, (staff, task) -> !task.paused && task.overdue),
            new TaskList(
                    "Kontorets opgaver uden ansvarlig",
                    Staff::isLeader,
                    (staff, task) -> !task.paused && task.assignee == null),
            new TaskList("Kontorets opgaver på pause", Staff::isLeader, (staff, task) -> task.paused),
            new TaskList(
                    "Sagsbehandler: alle opgaver",
                    staff -> staff.isOneOf("sagsbehandler"),
                    (staff, task) -> !task.paused && task.groups.contains("sagsbehandler")),
            new TaskList(
                    "Vurderinger til min skole",
                    staff -> staff.role().equals("rkv-vejleder"),
                    (staff, task) -> !task.paused && task.isFor(staff)));

    private Pathwayland land;
    private TaskService tasks;
    private CaseDriver paused;

    @BeforeEach
    void casesOfEveryKind(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        tasks = land.engine.getTaskService();
        Staff.hire(land.engine.getIdentityService());
        for (String office : Staff.OFFICES) {
            at("stage_alert", office, office + "sagsbehandler");
            at("stage_alert", office, null);
            at("stage_rkv", office, null);
            CaseDriver standing = at("stage_alert", office, office + "sagsbehandler");
            assertThat(land.post(
                                    "/api/cases/" + standing.number() + "/pause",
                                    Map.of("reason", "sygdom", "until", "2026-12-03"))
                            .getStatusCode()
                            .is2xxSuccessful())
                    .isTrue();
            paused = office.equals(OFFICE) ? standing : paused;
        }
        land.itIs(LATER);
        for (String office : Staff.OFFICES) {
            at("stage_alert", office, office + "sagsbehandler");
            at("stage_path", office, null);
        }
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    static List<Staff> everybody() {
        return Staff.everybody().stream()
                .filter(staff -> !staff.isAdministrator())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyListSaysHowManyTasksItHasAndShowsThoseToItsRolesOnly(Staff staff) {
        Map<String, String> visible = filters(staff);
        List<Seen> all = all();
        Map<String, Long> counted = new TreeMap<>();
        Map<String, Long> expected = new TreeMap<>();
        for (TaskList list : LISTS) {
            if (list.visibleTo.test(staff)) {
                expected.put(
                        list.name,
                        all.stream()
                                .filter(task -> task.isSeenBy(staff) && list.holds.test(staff, task))
                                .count());
            }
            if (visible.containsKey(list.name)) {
                counted.put(
                        list.name,
                        read(staff, "/engine-rest/filter/" + visible.get(list.name) + "/count")
                                .path("count")
                                .asLong());
            }
        }
        assertThat(counted).isEqualTo(expected);
        if (staff.isOneOf("sagsbehandler", "teamleder")) {
            assertThat(counted.values().stream().filter(count -> count > 0).count())
                    .as("not all lists are empty: %s", counted)
                    .isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void aListIsShownNewestFirstAsTasklistAsksForIt() {
        Staff adviser = new Staff(ADVISER, "sagsbehandler", "", List.of(OFFICE));
        String list = filters(adviser).get("Mine opgaver");
        JsonNode shown = land.http
                .withBasicAuth(ADVISER, ADVISER)
                .postForObject(
                        "/engine-rest/filter/" + list + "/list?firstResult=0&maxResults=15",
                        Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))),
                        JsonNode.class);

        List<String> created = shown.findValuesAsText("created");
        assertThat(created).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aCardSaysWhereTheCaseStandsAndHowNearItsDeadlineIsInWorkingDays() {
        CaseDriver late = at("stage_alert", OFFICE, ADVISER);
        Task task = late.task("Kvittér for markering");
        LocalDate due = LocalDate.ofInstant(task.getDueDate().toInstant(), land.clock.getZone());

        assertThat(card(task).path("stage").asText()).isEqualTo("Underret rådgiver");
        assertThat(due(task)).isEqualTo("SOON " + due + " 2");
        land.itIs(due);
        assertThat(due(task)).isEqualTo("TODAY " + due + " 0");
        land.itIs(due.plusDays(7));
        assertThat(due(task)).as("a week later").isEqualTo("OVERDUE " + due + " 5");
        assertThat(due(paused.task("Kvittér for markering"))).isEqualTo("PAUSED 2026-12-03 0");
    }

    @Test
    void aProtectedNameIsMarkedOnTheCardAndTheSchoolLearnsNothingButItsOwnDeadline() {
        CaseDriver theCase = at("stage_rkv", OFFICE, null);
        theCase.goOnTo("Registrér RKV-svar");
        land.jdbc
                .sql("update person set name_address_protected = true where id ="
                        + " (select person_id from case_file where case_number = :number)")
                .param("number", theCase.number())
                .update();
        Task task = theCase.task("Registrér RKV-svar");

        JsonNode inside = cards(OFFICE + "teamleder", task).path(0);
        JsonNode outside = cards("vejlederModelby", task).path(0);

        assertThat(inside.path("nameProtected").asBoolean()).isTrue();
        assertThat(inside.path("stage").asText()).isEqualTo("RKV");
        assertThat(outside.path("name").asText()).isEqualTo(inside.path("name").asText());
        assertThat(outside.path("due")).isEqualTo(inside.path("due"));
        assertThat(outside.path("caseNumber").isNull()).isTrue();
        assertThat(outside.path("stage").isNull()).isTrue();
        assertThat(outside.path("nameProtected").asBoolean()).isFalse();
    }

    private CaseDriver at(String stage, String office, String adviser) {
        Citizen citizen = Citizen.unskilled().livingIn(office).alreadyAt(stage);
        return land.caseOf(adviser == null ? citizen.withoutAdviser() : citizen.advisedBy(adviser));
    }

    private JsonNode card(Task task) {
        return cards(ADVISER, task).path(0);
    }

    private String due(Task task) {
        JsonNode due = card(task).path("due");
        return due.path("state").asText() + " " + due.path("on").asText() + " "
                + due.path("workingDays").asText();
    }

    private JsonNode cards(String user, Task task) {
        return land.http.withBasicAuth(user, user).getForObject("/api/tasks/cards?ids=" + task.getId(), JsonNode.class);
    }

    /** The lists that somebody sees, with their ids. */
    private Map<String, String> filters(Staff staff) {
        return StreamSupport.stream(
                        read(staff, "/engine-rest/filter?resourceType=Task").spliterator(), false)
                .collect(Collectors.toMap(
                        filter -> filter.path("name").asText(),
                        filter -> filter.path("id").asText()));
    }

    private JsonNode read(Staff staff, String path) {
        return land.http
                .withBasicAuth(staff.id(), staff.id())
                .exchange(path, HttpMethod.GET, null, JsonNode.class)
                .getBody();
    }

    /** Every task there is, one by one, past all rights. */
    private List<Seen> all() {
        Instant now = land.clock.instant();
        List<Seen> all = new ArrayList<>();
        for (Task task : tasks.createTaskQuery().list()) {
            Set<String> groups = new HashSet<>();
            for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
                if (link.getGroupId() != null) {
                    groups.add(link.getGroupId());
                }
            }
            all.add(new Seen(
                    task.getTenantId(),
                    task.getAssignee(),
                    groups,
                    task.isSuspended(),
                    task.getDueDate() != null && task.getDueDate().toInstant().isBefore(now)));
        }
        return all;
    }

    private static boolean works(Staff staff) {
        return staff.isInternal() && !staff.isLeader();
    }

    private record TaskList(String name, Predicate<Staff> visibleTo, BiPredicate<Staff, Seen> holds) {}

    /** A task as far as lists tell tasks apart. */
    private record Seen(String office, String assignee, Set<String> groups, boolean paused, boolean overdue) {

        boolean isFor(Staff staff) {
            return groups.contains(staff.role()) || groups.contains(staff.partner());
        }

        boolean isSeenBy(Staff staff) {
            return (office == null || staff.worksIn(office))
                    && (staff.isLeader() || staff.id().equals(assignee) || isFor(staff));
        }
    }
}
