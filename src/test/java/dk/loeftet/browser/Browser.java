package dk.loeftet.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A browser for tests: Chromium as it is installed, logged in to Tasklist. Each person gets a context of their own, so
 * that several can work on one case in the same test.
 */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--lang=da");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String address) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.address = address;
    }

    /**
     * Starts Chromium; where there is none, the test is skipped, see {@link Chromium}.
     *
     * @param port where the application listens
     */
    public static Browser open(int port) {
        Path executable = Chromium.orSkip();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS)
                        .setEnv(Map.of("LANGUAGE", "da")));
        return new Browser(playwright, chromium, "http://localhost:" + port);
    }

    /** Logs a person in to Tasklist on a screen of 1400 x 900; the password is the user id. */
    public Page logIn(String userId) {
        return logIn(userId, 1400, 900);
    }

    /** Logs a person in to Tasklist on a screen of the given size; the password is the user id. */
    public Page logIn(String userId, int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("da-DK")
                .setTimezoneId("Europe/Copenhagen")
                .setColorScheme(ColorScheme.LIGHT));
        Page page = context.newPage();
        page.navigate(tasklist());
        page.locator("input[type=password]").fill(userId);
        page.locator("input[type=text]").first().fill(userId);
        page.locator("button[type=submit]").click();
        page.locator(".task-filters").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return page;
    }

    /** Opens a task with one of its tabs, for instance {@code loeftet-panel}. */
    public void openTask(Page page, String taskId, String tab) {
        page.navigate("about:blank"); // Tasklist rewrites its own address: a task is only found by a fresh start
        page.navigate(tasklist() + "#/?task=" + taskId + "&detailsTab=" + tab);
        page.locator(".task-card").waitFor();
    }

    /** Opens one of our pages, for instance {@code /loeftet/ny-borger}. */
    public void openPage(Page page, String route) {
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
        playwright.close();
    }
}
