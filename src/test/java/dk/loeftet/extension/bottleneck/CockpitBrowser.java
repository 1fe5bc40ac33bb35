package dk.loeftet.extension.bottleneck;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.loeftet.support.Chromium;
import java.nio.file.Path;

/** Chromium as it is installed, logged in to Cockpit. */
final class CockpitBrowser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots", "flaskehalse");
    private static final int LOGIN_ATTEMPTS = 3;

    private final Chromium chromium = Chromium.launch();
    private final String cockpit;

    CockpitBrowser(int port) {
        cockpit = "http://localhost:" + port + "/camunda/app/cockpit/default/";
    }

    /** A window of a person who is not logged in. */
    Page window(String language, int width, int height) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(language)
                        .setTimezoneId("Europe/Copenhagen")
                        .setColorScheme(ColorScheme.LIGHT));
        return context.newPage();
    }

    /** Logs a person in, whose password is the user id, and waits for Cockpit's own navigation. */
    Page logIn(Page page, String user) {
        for (int attempt = 1; !enter(page, user); attempt++) {
            if (attempt == LOGIN_ATTEMPTS) {
                screenshot(page, "login-failed");
                throw new AssertionError("Cockpit did not open for " + user + ", see the screenshot");
            }
        }
        return page;
    }

    private boolean enter(Page page, String user) {
        Locator.FillOptions soon = new Locator.FillOptions().setTimeout(10_000);
        try {
            page.navigate(cockpit);
            page.locator("input[type=password]").fill(user, soon);
            page.locator("input[type=text]").first().fill(user, soon);
            page.locator("button[type=submit]").click();
            page.locator("a[href*='#/processes']")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(20_000).setState(WaitForSelectorState.ATTACHED));
            return true;
        } catch (TimeoutError stillOutside) {
            return false;
        }
    }

    Page open(String user) {
        return logIn(window("da-DK", 1400, 900), user);
    }

    /** Goes to the page, with what is chosen. */
    void bottlenecks(Page page, String chosen) {
        page.navigate(cockpit + "#/flaskehalse" + (chosen.isEmpty() ? "" : "?" + chosen));
        page.locator(".loeftet-headline").waitFor();
    }

    /** What is on the screen. */
    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** The whole page from top to bottom, which scrolls within Cockpit's frame. */
    static void whole(Page page, String name) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        int all = (int) page.evaluate("() => document.querySelector('.loeftet-page').scrollHeight + 120");
        page.setViewportSize(width, Math.max(height, all));
        page.waitForFunction(
                "() => [...document.querySelectorAll('.loeftet-chart')].every(c => c.querySelector('svg'))");
        screenshot(page, name);
        page.setViewportSize(width, height);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
