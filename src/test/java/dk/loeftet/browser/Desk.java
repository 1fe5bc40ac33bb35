package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;

/** One person at work: logged in to Tasklist, looking at one list at a time. */
final class Desk {

    private final Browser browser;
    private final String userId;
    private final Page page;

    Desk(Browser browser, String userId) {
        this.browser = browser;
        this.userId = userId;
        this.page = browser.logIn(userId);
    }

    String userId() {
        return userId;
    }

    Page page() {
        return page;
    }

    void openPage(String route) {
        page.navigate("about:blank");
        browser.openPage(page, route);
    }

    /** Opens a task with one of its tabs. */
    void openTab(String taskId, String tab) {
        browser.openTask(page, taskId, tab);
    }

    /** Opens a list with nothing in it but the tasks of one case. */
    void openList(Filter list, String caseNumber) {
        browser.openList(page, list.getId(), caseNumber);
        assertThat(page.locator(".task-filters .active")).containsText(list.getName());
    }

    /** Opens the case's task from a list, which must show until when it is due; nobody has to take it first. */
    TaskForm openTask(Filter list, String caseNumber, Task task) {
        choose(list, caseNumber, task);
        return withoutGaps(new FormInOurTab(page));
    }

    /** The same under Tasklist's own tab, where a task is taken before it is done. */
    TaskForm openTaskInTasklist(Filter list, String caseNumber, Task task) {
        choose(list, caseNumber, task);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Formular").setExact(true))
                .click();
        if (task.getAssignee() == null) {
            page.locator(".task-card .claim").click();
            assertThat(page.locator(".task-card .unclaim")).isVisible();
        }
        return withoutGaps(new FormInTasklist(page));
    }

    private static TaskForm withoutGaps(TaskForm form) {
        assertThat(form.element()).not().containsText(Pattern.compile("\\{\\{|null|undefined"));
        return form;
    }

    private void choose(Filter list, String caseNumber, Task task) {
        openList(list, caseNumber);
        Locator card =
                page.locator("ol.tasks-list > li.task").filter(new Locator.FilterOptions().setHasText(task.getName()));
        assertThat(card).hasCount(1);
        assertThat(card.locator(".loeftet-due")).isVisible();
        card.locator("h4.task a").click();
        assertThat(page.locator(".task-card h2.task")).containsText(task.getName());
    }

    /** Turns to the tab with the panel. */
    Locator panel() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sag").setExact(true))
                .click();
        Locator panel = page.locator(".loeftet-panel");
        panel.locator(".loeftet-stages").waitFor();
        return panel;
    }

    void screenshot(String name) {
        Browser.screenshot(page, name);
    }
}
