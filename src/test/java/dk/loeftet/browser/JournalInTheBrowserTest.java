package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** The note of a finished step reaches the clipboard in one click, and sharing ends with one button. */
class JournalInTheBrowserTest extends DemoInTheBrowser {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    JournalInTheBrowserTest() {
        super("journal");
    }

    @Test
    void theNoteOfAFinishedStepIsCopiedInOneClickWhereverItIsOffered() {
        String caseNumber = crew.workOnTheCaseOf("Steen", "Vesterled");
        Desk desk = crew.desk(Crew.ADVISER.userId());
        Page page = desk.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Task task = world.task(caseNumber, "Kvittér for markering");
        TaskForm form = crew.openTask(Crew.ADVISER, Crew.MINE, task);
        form.element()
                .getByLabel("Borgeren får en vejledningssamtale med det samme")
                .check();
        form.type("Notat til sagen (valgfrit)", "Ring først efter kl. 12.").complete();

        // Right after completing, without being asked for.
        Locator box = page.locator(".loeftet-journal-box");
        assertThat(box).containsText("Journalnotat klar");
        assertThat(box).containsText("Kvittér for markering");
        crew.shoot(desk, "klar-1400");
        page.setViewportSize(600, 900);
        crew.shoot(desk, "klar-600");
        page.setViewportSize(1400, 900);
        box.getByText("Kopiér").click();
        assertThat(box).containsText("Kopieret");
        assertThat(clipboard(page))
                .startsWith(DANISH.format(world.today()) + " · Kvittér for markering\n")
                .contains("Borgeren får en vejledningssamtale med det samme")
                .endsWith("Notat: Ring først efter kl. 12.");
        assertThat(box).hasCount(0);

        // On the page of the day, on a small screen and over plain http.
        page.context().addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })");
        page.setViewportSize(600, 900);
        desk.openPage("/loeftet/journal");
        Locator entry = page.locator(".loeftet-journal > li")
                .filter(new Locator.FilterOptions().setHasText("Kvittér for markering"));
        assertThat(entry).containsText("Steen Vesterled · " + caseNumber);
        assertThat(entry.locator(".loeftet-copied")).hasText("Kopieret");
        page.evaluate("() => navigator.clipboard.writeText('noget andet')");
        entry.getByText("Kopiér", new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForCondition(() -> clipboard(page).endsWith("Notat: Ring først efter kl. 12."));
        crew.shoot(desk, "side-600");
        page.setViewportSize(1400, 900);
        crew.shoot(desk, "side-1400");
    }

    @Test
    void sharingWithTheSchoolIsSeenInThePanelAndEndsThere() {
        String caseNumber = world.numberOfACaseAt("Registrér RKV-svar", "glostrup");
        Task task = world.task(caseNumber, "Registrér RKV-svar");
        world.couldNotSendTo("skole", caseNumber);
        Desk desk = crew.desk("admin");
        Page page = desk.page();
        desk.openTab(task.getId(), "loeftet-panel");
        Locator sharing = card(page, "Deling af oplysninger");
        assertThat(sharing).containsText("Samtykke: Navn, CV og beviser til brug for RKV");
        Locator journal = card(page, "Journal");
        assertThat(journal).containsText("Bestil RKV hos skolen");
        sharing.scrollIntoViewIfNeeded();
        crew.shoot(desk, "panel-1400");
        journal.scrollIntoViewIfNeeded();
        crew.shoot(desk, "panel-journal-1400");

        sharing.getByText("Træk tilbage").click();
        page.getByLabel("Trukket tilbage den").fill(DANISH.format(world.today()));
        crew.shoot(desk, "traek-tilbage-1400");
        Crew.button(page, "Stop delingen").click();

        assertThat(sharing).containsText("Deles ikke længere");
        assertThat(card(page, "Beskeder")).containsText("Trukket tilbage før afsendelse");
        assertThat(journal).containsText("Samtykke til deling er trukket tilbage");
        page.setViewportSize(600, 900);
        sharing.scrollIntoViewIfNeeded();
        crew.shoot(desk, "panel-600");
        assertThat(world.task(caseNumber, "Registrér RKV-svar").getId())
                .as("the ambassador keeps the task")
                .isEqualTo(task.getId());
    }

    private static Locator card(Page page, String title) {
        return page.locator(".loeftet-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h3", new Page.LocatorOptions().setHasText(title))));
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }
}
