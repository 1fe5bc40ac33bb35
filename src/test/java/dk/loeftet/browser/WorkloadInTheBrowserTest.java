package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A team leader distributes the work of somebody who is away. */
@TestPropertySource(properties = "loeftet.test.application=workload")
class WorkloadInTheBrowserTest extends TasklistInTheBrowser {

    private static final int TASKS = 20;

    /** The budget for giving twenty tasks to a colleague, from the open task list on. */
    private static final int CLICKS = 6;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcClient jdbc;

    private int clicks;

    @Test
    void aLeaderGivesTwentyTasksToAColleagueWithinTheClickBudget() {
        workOf(Scene.CONSULTANT, TASKS);
        Page page = browser.logIn(Scene.TEAM_LEADER);

        click(page.locator("a.loeftet-navigation"));
        assertThat(page.locator(".loeftet-workload")).isVisible();
        click(button(page, "Vis opgaver hos Viggo Vang"));
        assertThat(page.locator(".loeftet-tasks tbody tr")).hasCount(TASKS);
        Browser.screenshot(page, "fordeling-opgaver-1400");
        click(page.getByLabel("Vælg alle"));
        assertThat(page.getByText(TASKS + " opgaver er valgt")).isVisible();
        page.getByLabel("Flyt til").selectOption(Scene.CASEWORKER);
        clicks++; // a field that is filled counts as one
        click(button(page, "Se, hvad der flyttes"));
        assertThat(page.locator("dialog")).containsText(TASKS + " opgaver flyttes.");
        Browser.screenshot(page, "fordeling-dialog-1400");
        click(button(page, "Flyt " + TASKS + " opgaver"));
        assertThat(page.locator(".alert-success")).containsText(TASKS + " opgaver er flyttet til Anna Andersen.");
        Browser.screenshot(page, "fordeling-flyttet-1400");

        assertThat(taskService.createTaskQuery().taskAssignee(Scene.CASEWORKER).count())
                .isGreaterThanOrEqualTo(TASKS);
        assertThat(clicks).as("clicks and fields").isEqualTo(CLICKS);
        page.context().close();
    }

    @Test
    void theWholePageIsUsedByKeyboardAndKeepsTheRulesOfAxe() {
        workOf(Scene.AMBASSADOR, 2);
        jdbc.sql("update case_file set adviser = null").update();
        Page page = browser.logIn(Scene.TEAM_LEADER);
        browser.openPage(page, "/loeftet/fordeling");
        button(page, "Vis opgaver hos Ulla Uldall").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-tasks")).isVisible();
        Accessibility.hasNoViolations(page, ".loeftet-page");
        page.keyboard().press("Tab"); // from the heading to the absence
        assertThat(button(page, "Meld fravær")).isFocused();
        page.keyboard().press("Tab"); // and on to "choose all"
        page.keyboard().press("Space");
        page.getByLabel("Flyt til").focus();
        page.keyboard().type("Anna");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).containsText("2 opgaver flyttes.");
        assertThat(page.locator("dialog")).containsText("2 sager får ny ansvarlig.");
        Accessibility.hasNoViolations(page, "dialog");
        assertThat(page.locator("dialog button[type=submit]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".alert-success")).containsText("2 opgaver er flyttet til Anna Andersen.");
        page.context().close();
    }

    @Test
    void onANarrowScreenEachPersonAndEachTaskIsACard() {
        workOf(Scene.CASEWORKER, 3);
        Page page = browser.logIn(Scene.TEAM_LEADER, 500, 900);
        browser.openPage(page, "/loeftet/fordeling");
        Browser.screenshot(page, "fordeling-500");
        button(page, "Vis opgaver hos Anna Andersen").click();
        page.locator(".loeftet-tasks").scrollIntoViewIfNeeded();
        Browser.screenshot(page, "fordeling-opgaver-500");
        button(page, "Se, hvad der flyttes").click();
        assertThat(page.getByText("Vælg mindst én opgave.")).isVisible();
        assertThat(page.getByText("Vælg, hvem der skal have opgaverne.")).isVisible();
        page.context().close();
    }

    private void workOf(String user, int tasks) {
        IntStream.rangeClosed(1, tasks).forEach(number -> {
            Task task = scene.guidanceTask(scene.openCase("glostrup", TestPerson.named("Borger", "Nummer" + number)));
            taskService.setAssignee(task.getId(), user);
        });
    }

    private void click(Locator what) {
        what.click();
        clicks++;
    }
}
