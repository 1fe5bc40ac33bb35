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
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
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

    @Autowired
    private JdbcClient jdbc;

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
        set("update person set first_name = :text, last_name = 'Farlig', address = :text, city = 'By'"
                + " where id = (select person_id from case_file where id = :case)");
        set("update case_file set adviser = '" + Scene.CASEWORKER + "', ambassador = '" + Scene.AMBASSADOR
                + "' where id = :case and :text = :text");
        scene.noted(new TestCase(caseId, caseNumber, task.getProcessInstanceId()), HostileText.LONG);
        scene.queued(new TestCase(caseId, caseNumber, task.getProcessInstanceId()), "personlig-vej", "borger");
        taken(
                Scene.CONSULTANT,
                "/openings",
                Map.of(
                        "kind",
                        "praktik",
                        "company",
                        HostileText.SHORT,
                        "from",
                        today().plusWeeks(2).toString(),
                        "note",
                        HostileText.LONG));
        taken(
                Scene.CASEWORKER,
                "/sharing/skole",
                Map.of("basis", "samtykke", "reference", HostileText.LONG, "givenOn", today().toString()));
        taken(
                Scene.TEAM_LEADER,
                "/deadlines/move",
                Map.of("waitId", "all", "workingDays", 2, "reason", HostileText.LONG));
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

    private void meeting() {
        LocalDate day = today().plusDays(40);
        ResponseEntity<String> planned;
        do {
            day = day.plusDays(1);
            planned = scene.as(Scene.REFERRAL)
                    .postForEntity(
                            scene.address() + "/api/meetings",
                            Map.of(
                                    "date",
                                    day.toString(),
                                    "time",
                                    "9.30",
                                    "place",
                                    HostileText.SHORT,
                                    "capacity",
                                    "10",
                                    "language",
                                    HostileText.SEEN),
                            String.class);
        } while (planned.getStatusCode().is4xxClientError() && day.isBefore(today().plusDays(60)));
        assertThat(planned.getStatusCode().is2xxSuccessful())
                .as(planned.getBody())
                .isTrue();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void taken(String user, String path, Map<String, ?> body) {
        ResponseEntity<String> answer =
                scene.as(user).postForEntity(scene.address() + "/api/cases/" + caseNumber + path, body, String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s: %s", path, answer)
                .isTrue();
    }

    private void set(String sql) {
        jdbc.sql(sql).param("text", HostileText.SHORT).param("case", caseId).update();
    }
}
