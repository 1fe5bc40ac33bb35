package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The page of the messages; an application of its own, as the web applications know the one that started last. */
@TestPropertySource(properties = "loeftet.test=outbox")
class OutboxInTheBrowserTest extends TasklistInTheBrowser {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLeaderReadsADeadMessageAndSendsItAgainAndALetterIsMarkedAsSent() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        scene.queued(testCase, "personlig-vej", "borger");
        scene.queued(testCase, "afgoerelse", "borger");
        scene.queued(testCase, "markering", "sagsbehandler");
        jdbc.sql("update outbox set status = 'DEAD', last_error = 'RECIPIENT_REFUSED' where template = 'personlig-vej'")
                .update();
        jdbc.sql("update outbox set status = 'MANUAL', channel = 'DIGITAL_POST' where template = 'afgoerelse'")
                .update();
        Page page = browser.logIn(Scene.TEAM_LEADER, 1400, 900);
        page.navigate(page.url().replaceAll("#.*", "") + "#/loeftet/udbakke");
        assertThat(page.locator(".loeftet-letter")).hasCount(3);
        page.locator("summary").first().click();
        Browser.screenshot(page, "udbakke-1400");
        page.setViewportSize(500, 900);
        Browser.screenshot(page, "udbakke-500");
        page.setViewportSize(1400, 900);
        page.locator("button:has-text('Markér som sendt')").click();
        assertThat(page.locator("button:has-text('Markér som sendt')")).hasCount(0);
        page.locator("button:has-text('Send igen')").click();
        assertThat(page.locator("button:has-text('Send igen')")).hasCount(0);
        page.context().close();
    }
}
