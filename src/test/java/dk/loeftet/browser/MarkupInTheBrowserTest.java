package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Whatever a citizen, a partner or a colleague types stays text wherever it is shown: no script runs, no element comes
 * of it, no expression is evaluated. The texts are put into the tables past all checks where a check would refuse them.
 */
@TestPropertySource(properties = "loeftet.test.application=markup")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkupInTheBrowserTest extends TasklistInTheBrowser {

    private static final String NEWCOMER = "tfarlig";
    private static final String HARMLESS = "Almindelige ord, som erstattes.";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    private String caseNumber;
    private UUID caseId;
    private Task task;

    @BeforeEach
    void prepare() {
        if (caseNumber != null) {
            return;
        }
        JsonNode answer = scene.as(Scene.ADMINISTRATOR)
                .postForObject(
                        scene.address() + "/api/cases",
                        Map.of(
                                "cpr", "6111785097",
                                "fornavn", "Prøve",
                                "efternavn", "Prøvesen",
                                "kommune", "161",
                                "ledig_fra", today().minusWeeks(3).toString(),
                                "ydelse", "dagpenge",
                                "hoejeste_uddannelse", "ingen",
                                "trin", "7"),
                        JsonNode.class);
        caseNumber = answer.path("caseNumber").asText();
        caseId = jdbc.sql("select id from case_file where case_number = :number")
                .param("number", caseNumber)
                .query(UUID.class)
                .single();
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .get(0);
        tasks.setAssignee(task.getId(), Scene.AMBASSADOR);
        hire(NEWCOMER, HostileText.SHORT);
        set("update person set first_name = :text, last_name = 'Farlig', address = :text, city = 'By'"
                + " where id = (select person_id from case_file where id = :case)");
        set("update case_file set adviser = '" + Scene.CASEWORKER + "', ambassador = '" + NEWCOMER
                + "' where id = :case and :text = :text");
        scene.noted(new TestCase(caseId, caseNumber, task.getProcessInstanceId()), HostileText.LONG);
        scene.queued(new TestCase(caseId, caseNumber, task.getProcessInstanceId()), "personlig-vej", "borger");
        refusedAndPutPastTheCheck(
                Scene.CONSULTANT,
                "/openings",
                "note",
                Map.of("kind", "praktik", "company", "Modelbyggeriet", "from", day(14)));
        refusedAndPutPastTheCheck(
                Scene.CASEWORKER, "/sharing/skole", "reference", Map.of("basis", "samtykke", "givenOn", day(0)));
        refusedAndPutPastTheCheck(
                Scene.TEAM_LEADER, "/deadlines/move", "reason", Map.of("waitId", "all", "workingDays", 2));
        set("update case_opening set company_name = :text where case_id = :case");
        runtime.setVariable(task.getProcessInstanceId(), "suggestedLawRef", HostileText.SHORT);
        meeting();
    }

    @Test
    void whatPeopleTypeIsShownAsTextBesideATaskAndInItsForm() {
        Page page = browser.logIn(Scene.AMBASSADOR);
        HostileText text = HostileText.in(page);
        browser.openTask(page, task.getId(), "loeftet-panel");
        text.isOnlyShownIn(page.locator(".loeftet-panel header").first(), "panel");
        text.isOnlyShownIn(page.locator(".loeftet-panel"), "panel-whole");
        text.isOnlyShownIn(page.locator("ol.tasks-list"), "card");

        browser.openTask(page, task.getId(), "task-detail-form");
        text.isOnlyShownIn(page.locator(".fjs-container"), "form");
        page.context().close();
    }

    @Test
    void whatPeopleTypeIsShownAsTextOnEveryPage() {
        Page page = browser.logIn(Scene.AMBASSADOR);
        HostileText text = HostileText.in(page);
        browser.openPage(page, "/loeftet/find-sag");
        page.getByLabel("Sagsnummer eller navn").fill(caseNumber);
        page.keyboard().press("Enter");
        text.isOnlyShownIn(page.locator(".loeftet-found").first(), "case");

        browser.openPage(page, "/loeftet/ret?sag=" + caseNumber);
        assertThat(page.getByLabel("Fornavn")).hasValue(HostileText.SHORT);
        assertThat(page.locator(".loeftet-main img")).hasCount(0);

        page.context().close();
    }

    @Test
    void whatPeopleTypeIsShownAsTextToLeadersAndOnMeetings() {
        Page page = browser.logIn(Scene.TEAM_LEADER);
        HostileText text = HostileText.in(page);
        browser.openPage(page, "/loeftet/journal");
        text.isOnlyShownIn(page.locator(".loeftet-main"), "journal");
        browser.openPage(page, "/loeftet/fordeling");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis opgaver hos Ulla Uldall"))
                .click();
        text.isOnlyShownIn(page.locator(".loeftet-main"), "workload");
        browser.openPage(page, "/loeftet/informationsmoeder");
        text.isOnlyShownIn(page.locator(".loeftet-main"), "meetings");
        page.locator(".loeftet-main a[href*='moede=']").first().click();
        text.isOnlyShownIn(page.locator(".loeftet-main"), "meeting");
        page.context().close();
    }

    @Test
    void whatPeopleTypeIsShownAsTextInTheLettersOfThePageUdbakke() {
        Page page = browser.logIn(Scene.TEAM_LEADER);
        HostileText text = HostileText.in(page);
        browser.openPage(page, "/loeftet/udbakke");
        page.locator(".loeftet-letter summary").first().click();
        text.isOnlyShownIn(page.locator(".loeftet-letter details[open]").first(), "outbox");
        page.context().close();
    }

    @Test
    void whatPeopleTypeIsShownAsTextInCockpitAndAdmin() {
        Page page = browser.logIn(Scene.ADMINISTRATOR);
        HostileText text = HostileText.in(page);
        String instance = "/camunda/app/cockpit/default/#/process-instance/" + task.getProcessInstanceId();
        page.navigate(scene.address() + instance + "/runtime?tab=variables-tab");
        text.isOnlyShownIn(page.locator("body"), "cockpit-variables");
        page.navigate("about:blank");
        page.navigate(scene.address() + instance + "/runtime?tab=loeftet-instance");
        assertThat(page.locator(".loeftet").first()).isVisible();
        text.cameToNothingOn("the instance tab");
        page.navigate("about:blank");
        page.navigate(scene.address() + "/camunda/app/cockpit/default/#/flaskehalse");
        assertThat(page.locator(".loeftet-headline")).isVisible();
        text.cameToNothingOn("the page of the bottlenecks");

        page.navigate(scene.address() + "/camunda/app/admin/default/#/users");
        text.isOnlyShownIn(page.locator("table").first(), "admin-users");
        page.navigate("about:blank");
        page.navigate(scene.address() + "/camunda/app/admin/default/#/users/" + NEWCOMER + "?tab=profile");
        assertThat(page.locator("input[name=firstName], #inputFirstname").first())
                .hasValue(HostileText.SHORT);
        text.cameToNothingOn("the profile of a user");
        page.context().close();
    }

    private void meeting() {
        LocalDate held = today().plusDays(40);
        ResponseEntity<String> planned;
        do {
            held = held.plusDays(1);
            planned = scene.as(Scene.REFERRAL)
                    .postForEntity(
                            scene.address() + "/api/meetings",
                            Map.of("date", held.toString(), "time", "9.30", "place", "Lokale 2", "capacity", "10"),
                            String.class);
        } while (planned.getStatusCode().is4xxClientError() && held.isBefore(today().plusDays(60)));
        assertThat(planned.getStatusCode().is2xxSuccessful())
                .as(planned.getBody())
                .isTrue();
        jdbc.sql("update info_meeting set place = :text, meeting_language = :seen")
                .param("text", HostileText.SHORT)
                .param("seen", HostileText.SEEN)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String day(int fromToday) {
        return today().plusDays(fromToday).toString();
    }

    /** The server refuses the text by its field; what is stored instead is then replaced by it wherever it lies. */
    private void refusedAndPutPastTheCheck(String user, String path, String field, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put(field, HostileText.LONG);
        ResponseEntity<String> refused = post(user, path, whole);
        assertThat(refused.getStatusCode().value()).as("%s: %s", path, refused).isEqualTo(400);
        assertThat(refused.getBody()).contains("\"field\":\"" + field + "\"").contains("Fjern koden");
        whole.put(field, HARMLESS);
        ResponseEntity<String> taken = post(user, path, whole);
        assertThat(taken.getStatusCode().is2xxSuccessful())
                .as("%s: %s", path, taken)
                .isTrue();
        jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'PUBLIC' and data_type = 'CHARACTER VARYING'
                          and character_maximum_length >= 1000 and table_name not like 'ACT\\_%' and table_name = upper(table_name)
                        """)
                .query()
                .listOfRows()
                .forEach(column -> jdbc.sql("update %s set %s = replace(%s, :harmless, :text) where %s like :with"
                                .formatted(
                                        column.get("TABLE_NAME"),
                                        column.get("COLUMN_NAME"),
                                        column.get("COLUMN_NAME"),
                                        column.get("COLUMN_NAME")))
                        .param("harmless", HARMLESS)
                        .param("text", HostileText.LONG)
                        .param("with", "%" + HARMLESS + "%")
                        .update());
    }

    private ResponseEntity<String> post(String user, String path, Map<String, Object> body) {
        return scene.as(user).postForEntity(scene.address() + "/api/cases/" + caseNumber + path, body, String.class);
    }

    private void hire(String id, String firstName) {
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName("Farlig");
        user.setPassword(id);
        identity.saveUser(user);
        identity.createTenantUserMembership("glostrup", id);
        identity.createMembership(id, "sagsbehandler");
    }

    private void set(String sql) {
        jdbc.sql(sql).param("text", HostileText.SHORT).param("case", caseId).update();
    }
}
