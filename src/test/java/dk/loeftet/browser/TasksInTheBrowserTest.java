package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What holds for every task: it can be done by keyboard, and a mistake costs nothing that was typed. */
class TasksInTheBrowserTest extends DemoInTheBrowser {

    TasksInTheBrowserTest() {
        super("tasks");
    }

    @Test
    void aTaskIsCompletedFromTheListByKeyboardAlone() {
        String caseNumber = crew.workOnTheCaseOf("Steen", "Vesterled");
        Desk desk = crew.desk(Crew.ADVISER.userId());
        desk.openList(world.list(Crew.MINE), caseNumber);
        Page page = desk.page();

        tabTo(page, page.locator("ol.tasks-list h4.task a"));
        page.keyboard().press("Enter");
        TaskForm form = new FormInOurTab(page);
        // The answers to one question are one stop; the arrows go from one to the next and choose.
        Locator atOnce = form.element().getByLabel("Borgeren får en vejledningssamtale med det samme");
        tabTo(page, form.element().locator("input[type=radio]").first());
        for (int pressed = 0; pressed < 5 && !isFocused(atOnce); pressed++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(atOnce).isChecked();
        tabTo(page, form.element().getByLabel("Notat til sagen (valgfrit)"));
        page.keyboard().type("Ring først efter kl. 12.");
        tabTo(page, form.completeButton());
        crew.shoot(desk, "tastatur");
        page.keyboard().press("Enter");

        form.element().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(world.openTasks(caseNumber)).containsExactly("Hold vejledningssamtale");
        assertThat(world.notes(caseNumber)).contains("Ring først efter kl. 12.");
    }

    @Test
    void aRefusedFormSaysWhyInDanishAndKeepsWhatWasTyped() {
        String caseNumber = crew.workOnTheCaseOf("Åse", "Pilegård");
        Task task = world.task(caseNumber, "Træf afgørelse");
        Desk desk = crew.desk(Crew.ADVISER.userId());
        TaskForm form = crew.openTaskInTasklist(Crew.ADVISER, Crew.MINE, task)
                .choose("Bevilges uddannelsen?", "Nej, der gives afslag")
                .type("Begrundelse", "   ") // the browser takes blanks for an answer
                .type("Lovhenvisning", "LAB § 96")
                .tick("Borgeren kender alle oplysninger, som er afgørende, eller er hørt om dem");

        assertThat(form.submit().status()).isEqualTo(400);
        Locator notice = desk.page().locator(".page-notifications");
        assertThat(notice).containsText("Udfyld feltet »Begrundelse«.");
        assertThat(notice).not().containsText("Cannot");
        crew.shoot(desk, "afvist");
        assertThat(world.openTasks(caseNumber)).containsExactly("Træf afgørelse");

        notice.locator("[ng-click='removeNotification(notification)']").click();
        form.type("Begrundelse", "Betingelserne er ikke opfyldt.").complete();
        assertThat(world.openTasks(caseNumber)).doesNotContain("Træf afgørelse");
    }

    @Test
    void theCalendarOfADateFieldIsDanishAndBeginsOnMonday() {
        Task task = world.task(world.numberOfACaseAt("Håndtér fravær", "glostrup"), "Håndtér fravær");
        Desk desk = crew.desk(Crew.ADVISER.userId());
        desk.openTab(task.getId(), "task-detail-form");

        new FormInTasklist(desk.page())
                .element()
                .locator(".fjs-form-field-datetime input")
                .first()
                .click();

        Locator calendar = desk.page().locator(".flatpickr-calendar.open");
        assertThat(calendar.locator(".flatpickr-weekday").first()).hasText("ma");
        assertThat(calendar.locator(".flatpickr-monthDropdown-months")).containsText("januar");
    }

    private static void tabTo(Page page, Locator target) {
        assertThat(target).isVisible();
        for (int pressed = 0; pressed < 60 && !isFocused(target); pressed++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static boolean isFocused(Locator target) {
        return (boolean) target.evaluate("element => element === document.activeElement");
    }
}
