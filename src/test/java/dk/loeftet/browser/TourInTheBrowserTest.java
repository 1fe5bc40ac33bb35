package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loeftet.casework.tasklist.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Who logs in for the first time is shown around, once, with the keyboard alone; afterwards it stands on a page. */
@TestPropertySource(properties = {"loeftet.test.application=tour", "loeftet.tour.at-first-log-in=true"})
class TourInTheBrowserTest extends TasklistInTheBrowser {

    private static final int MOST_STEPS = 10;

    @ParameterizedTest
    @CsvSource({
        Scene.CASEWORKER + ",1400,Sagsbehandler",
        Scene.AMBASSADOR + ",500,Uddannelsesambassadør",
        Scene.TEAM_LEADER + ",1400,Teamleder",
        Scene.MANAGER + ",1400,Jobcenterchef",
        Scene.REFERRAL + ",1400,Visitationskoordinator",
        Scene.CONSULTANT + ",1400,Virksomhedskonsulent",
        Scene.AKASSE + ",1400,A-kassemedarbejder",
        Scene.SCHOOL + ",500,RKV-vejleder"
    })
    void everyRoleIsShownAroundOnceAndFindsItAgain(String user, int width, String role) {
        Page page = browser.logIn(user, width, 900);
        Locator tour = page.locator("dialog.loeftet-tour");
        assertThat(tour).containsText("Trin 1 af");
        Accessibility.hasNoViolations(page, "dialog.loeftet-tour");
        Browser.screenshot(page, "tour-" + user + "-" + width);
        int steps = 1;
        while (!tour.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kom i gang"))
                .isVisible()) {
            page.keyboard().press("Enter");
            steps++;
            assertThat(tour).containsText("Trin " + steps + " af");
            assertThat(steps).isLessThan(MOST_STEPS);
        }
        page.waitForResponse(
                answer -> answer.url().endsWith("/api/me/tour/seen"),
                () -> page.keyboard().press("Enter"));
        assertThat(tour).hasCount(0);
        page.context().close();

        Page later = browser.logIn(user, width, 900);
        later.waitForResponse(
                answer -> answer.url().endsWith("/api/me/tour"),
                () -> browser.openPage(later, "/loeftet/kom-godt-i-gang"));
        assertThat(later.locator(".loeftet-welcome")).containsText(role);
        assertThat(later.locator("dialog.loeftet-tour")).hasCount(0);
        Accessibility.hasNoViolations(later, ".loeftet-page");
        for (int wide : new int[] {500, 1400}) {
            later.setViewportSize(wide, 900);
            Browser.screenshot(later, "welcome-" + user + "-" + wide);
            assertThat((boolean) later.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out at %s", wide)
                    .isTrue();
        }
        Accessibility.hasNoViolations(later, ".loeftet-page");
        later.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis som rundvisning"))
                .click();
        assertThat(later.locator("dialog.loeftet-tour")).containsText("Trin 1 af");
        later.keyboard().press("Escape");
        assertThat(later.locator("dialog.loeftet-tour")).hasCount(0);
        later.context().close();
    }
}
