package dk.loeftet.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeftet.support.Chromium;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A browser for tests: Chromium as it is installed, logged in to Tasklist. Each person gets a context of their own, so
 * that several can work on one case in the same test.
 */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final int LOGIN_ATTEMPTS = 3;

    private final Chromium chromium;
    private final String address;

    private Browser(Chromium chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /**
     * Starts Chromium; where there is none, the test is skipped, see {@link Chromium}.
     *
     * @param port where the application listens
     */
    public static Browser open(int port) {
        return new Browser(Chromium.launch(), "http://localhost:" + port);
    }

    /** Logs a person in to Tasklist on a screen of 1400 x 900; the password is the user id. */
    public Page logIn(String userId) {
        return logIn(userId, 1400, 900);
    }

    /** Logs a person in to Tasklist on a screen of the given size; the password is the user id. */
    public Page logIn(String userId, int width, int height) {
        Page page = newPage("da-DK", width, height);
        for (int attempt = 1; !enter(page, userId); attempt++) {
            if (attempt == LOGIN_ATTEMPTS) {
                screenshot(page, "login-failed-" + userId);
                throw new AssertionError("Tasklist did not open for " + userId + ", see the screenshot");
            }
        }
        return page;
    }

    /** Opens the login page of a web application in a browser of this language. */
    public Page openLogin(String app, String locale) {
        Page page = newPage(locale, 1400, 900);
        page.navigate(address + "/camunda/app/" + app + "/default/");
        page.locator("input[type=password]").waitFor();
        return page;
    }

    private Page newPage(String locale, int width, int height) {
        BrowserContext context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(locale)
                        .setTimezoneId("Europe/Copenhagen")
                        .setColorScheme(ColorScheme.LIGHT));
        return context.newPage();
    }

    /** Tasklist draws its login form more than once while it starts: what is typed too early is lost. */
    private boolean enter(Page page, String userId) {
        Locator.FillOptions soon = new Locator.FillOptions().setTimeout(10_000);
        try {
            page.navigate(tasklist());
            page.locator("input[type=password]").fill(userId, soon);
            page.locator("input[type=text]").first().fill(userId, soon);
            page.locator("button[type=submit]").click();
            page.locator(".task-filters").waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            return true;
        } catch (TimeoutError stillOutside) {
            return false;
        }
    }

    /**
     * Opens a task list with nothing in it but the tasks of one case, as a bookmark would.
     *
     * @param filterId the list, as chosen on the left
     */
    public void openList(Page page, String filterId, String caseNumber) {
        String search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + caseNumber
                + "\",\"name\":\"\"}]";
        page.navigate("about:blank"); // see openTask
        page.navigate(tasklist() + "#/?filter=" + filterId + "&searchQuery="
                + URLEncoder.encode(search, StandardCharsets.UTF_8));
        page.locator("ol.tasks-list").waitFor();
    }

    /** Opens a task with one of its tabs, for instance {@code loeftet-panel}. */
    public void openTask(Page page, String taskId, String tab) {
        page.navigate("about:blank"); // Tasklist rewrites its own address: a task is only found by a fresh start
        page.navigate(tasklist() + "#/?task=" + taskId + "&detailsTab=" + tab);
        page.locator(".task-card").waitFor();
    }

    /** Opens one of our pages, for instance {@code /loeftet/ny-borger}. */
    public void openPage(Page page, String route) {
        page.navigate("about:blank"); // see openTask
        page.navigate(tasklist() + "#" + route);
        page.locator(".loeftet-main h1").waitFor();
    }

    /** Keeps what is on the screen as {@code target/screenshots/<name>.png}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private String tasklist() {
        return address + "/camunda/app/tasklist/default/";
    }

    @Override
    public void close() {
        chromium.close();
    }
}
