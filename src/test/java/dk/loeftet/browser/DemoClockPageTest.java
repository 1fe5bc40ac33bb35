package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loeftet.LoeftetApplication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = LoeftetApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:democlockpage-${random.uuid};DB_CLOSE_DELAY=-1",
            "loeftet.tour.at-first-log-in=false"
        })
@ActiveProfiles("demo")
@DirtiesContext // the clock is one for the whole process
class DemoClockPageTest {

    @AfterEach
    void backToTheWorldsTime() {
        ClockUtil.reset();
    }

    @Test
    void anAdministratorLetsTheTimePass(@LocalServerPort int port) {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.logIn("admin");
            browser.openPage(page, "/loeftet/demo-ur");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("10 dage frem"))
                    .click();
            page.locator(".alert-success").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
            assertThat(page.locator(".alert-success")).containsText("Klokken i demoen er nu");
            Browser.screenshot(page, "demo-ur-1400");

            browser.openPage(page, "/loeftet/screeningsliste");
            Browser.screenshot(page, "demo-screeningsliste-1400");
        }
    }
}
