package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every task: it can be done by keyboard, and a mistake costs nothing that was typed. */
@DemoApplication
class TasksInTheBrowserTest {

    @Autowired
    DemoWorld world;

    private Crew crew;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        crew = new Crew(port, world, "tasks");
    }

    @AfterEach
    void end() {
        if (crew != null) {
            crew.close();
        }
    }

    @Test
    void aTaskIsCompletedFromTheListByKeyboardAlone() {
        String caseNumber = crew.workOnTheCaseOf("Steen", "Vesterled");
        Desk desk = crew.desk(Crew.ADVISER.userId());
        desk.openList(world.list(Crew.MINE), caseNumber);
        Page page = desk.page();

        tabTo(page, page.locator("ol.tasks-list h4.task a"));
        page.keyboard().press("Enter");
        TaskForm form = new TaskForm(page);
        tabTo(page, form.element().getByLabel("Borgeren får en vejledningssamtale med det samme"));
        page.keyboard().press("Space");
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
        String caseNumber = crew.workOnTheCaseOf("Thea", "Hedegård");
        Task task = world.task(caseNumber, "Indkald til informationsmøde");
        Desk desk = crew.desk(Crew.COORDINATOR.userId());
        TaskForm form = crew.openTask(Crew.COORDINATOR, Crew.UNASSIGNED, task)
                .date("Dato", world.today().plusDays(21))
                .type("Klokkeslæt", "09:30")
                .type("Sted", "   ") // the browser takes blanks for an answer
                .type("Notat til sagen (valgfrit)", "Mødelokalet er ikke bestilt endnu.");

        assertThat(form.submit().status()).isEqualTo(400);
        Locator notice = desk.page().locator(".page-notifications");
        assertThat(notice).containsText("Udfyld feltet »Sted«.");
        assertThat(notice).not().containsText("Cannot");
        assertThat(form.element().getByLabel("Klokkeslæt")).hasValue("09:30");
        assertThat(form.element().getByLabel("Notat til sagen (valgfrit)"))
                .hasValue("Mødelokalet er ikke bestilt endnu.");
        crew.shoot(desk, "afvist");
        assertThat(world.openTasks(caseNumber)).containsExactly("Indkald til informationsmøde");

        notice.locator("[ng-click='removeNotification(notification)']").click();
        form.type("Sted", "Jobcenter Glostrup, lokale 2").complete();
        assertThat(world.notes(caseNumber)).contains("Mødelokalet er ikke bestilt endnu.");
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
