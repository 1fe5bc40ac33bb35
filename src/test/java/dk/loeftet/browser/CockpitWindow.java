package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeftet.support.Chromium;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Cockpit in the browser: who logs in sees its dashboard, then goes to a diagram or to an instance. */
final class CockpitWindow implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots", "cockpit");
    private static final Pattern OURS = Pattern.compile("/plugin/loeftet/default/");
    private static final int SLOW = 20_000;
    private static final int USUAL = 5_000;

    private final Chromium chromium = Chromium.launch();
    private final String cockpit;

    CockpitWindow(int port) {
        cockpit = "http://localhost:" + port + "/camunda/app/cockpit/default/";
        PlaywrightAssertions.setDefaultAssertionTimeout(SLOW);
    }

    Page logIn(String user, int width, String locale) {
        Page page = window(width, locale);
        logIn(page, user, "");
        page.locator(".dashboard").waitFor();
        return page;
    }

    /** Of a person who is not logged in. */
    Page window(int width, String locale) {
        return chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale(locale)
                        .setTimezoneId("Europe/Copenhagen")
                        // Only axe needs it: it is put into the page from outside.
                        .setBypassCSP(true)
                        .setColorScheme(ColorScheme.LIGHT))
                .newPage();
    }

    /** @param route of a page of Cockpit, such as {@code #/flaskehalse}; empty for its dashboard */
    void logIn(Page page, String user, String route) {
        page.navigate(cockpit + route);
        page.locator("input[type=password]").fill(user);
        page.locator("input[type=text]").first().fill(user);
        page.locator("button[type=submit]").click();
    }

    void open(Page page, String route) {
        page.navigate(cockpit + route);
    }

    void openDefinition(Page page, String id) {
        page.navigate(cockpit + "#/process-definition/" + id + "/runtime");
        assertThat(diagram(page)).isVisible();
        assertThat(page.locator("button.loeftet-wait-badge").first()).isVisible();
    }

    /** An instance with our tab open. */
    void openInstance(Page page, String id) {
        page.navigate("about:blank");
        page.navigate(cockpit + "#/process-instance/" + id + "/runtime?tab=loeftet-instance");
        assertThat(diagram(page)).isVisible();
    }

    static Locator diagram(Page page) {
        return page.locator(".djs-container svg").first();
    }

    static Locator badge(Page page, String element) {
        return page.locator("button.loeftet-wait-badge[title^='" + element + ":']")
                .first();
    }

    /** From now on what we ask our own server for does not come as it should; our scripts do. */
    static void spoil(Page page, String trouble) {
        page.route(OURS, route -> fail(route, trouble));
    }

    static void heal(Page page) {
        page.unroute(OURS);
    }

    /** From now on scripts of ours are missing. */
    static void lose(Page page, String scripts) {
        page.route(
                Pattern.compile("/static/app/" + scripts + "\\.js"),
                route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
    }

    private static void fail(Route route, String trouble) {
        switch (trouble) {
            case "500" ->
                route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("<html>Oh</html>"));
            case "403" ->
                route.fulfill(new Route.FulfillOptions().setStatus(403).setBody("{\"message\":\"Nej\"}"));
            case "404" ->
                route.fulfill(new Route.FulfillOptions().setStatus(404).setBody(""));
            case "malformed" ->
                route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("<html>"));
            case "half" ->
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setBody("{\"elements\":[null],\"cases\":3,\"waits\":[{}]}"));
            case "no answer" -> {}
            default -> route.abort();
        }
    }

    static void axe(Page page, String... ours) {
        for (String part : ours) {
            Accessibility.hasNoViolations(page, part);
        }
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        PlaywrightAssertions.setDefaultAssertionTimeout(USUAL);
        chromium.close();
    }
}
