package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeftet.support.Chromium;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What leaders see on the diagrams and on the dashboard of Cockpit, with the demo's cases five weeks on. */
@DemoApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitHeatInTheBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots", "cockpit");
    private static final String LEADER = "tove";
    private static final int SLOW = 20_000;
    private static final int USUAL = 5_000;
    private static final String OURS = "**/plugin/loeftet/default/**";

    @Autowired
    private RepositoryService repository;

    private Chromium chromium;
    private String cockpit;
    private String main;

    @BeforeAll
    void open(@LocalServerPort int port, @Autowired TestRestTemplate rest) {
        chromium = Chromium.launch();
        PlaywrightAssertions.setDefaultAssertionTimeout(SLOW);
        cockpit = "http://localhost:" + port + "/camunda/app/cockpit/default/";
        main = definition("uddannelsesloeft").getId();
        assertThat(rest.withBasicAuth("admin", "admin")
                        .postForEntity("/api/demo/clock", Map.of("advance", "P35D"), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @AfterAll
    void close() {
        PlaywrightAssertions.setDefaultAssertionTimeout(USUAL);
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void theDiagramIsWarmWhereCasesWaitAndAClickShowsThem() {
        Page page = logIn(LEADER, 1400, "da-DK");
        openDefinition(page, main);
        assertThat(badge(page, "Informationsmøde")).containsText(Pattern.compile("\\d+\\+? dage"));
        assertThat(page.locator(".djs-element.loeftet-heat-5")).not().hasCount(0);
        assertThat(page.locator(".loeftet-heat")).containsText("Jo mørkere og tykkere kant");
        assertThat(page.locator(".loeftet-heat")).containsText("Alle (én version)");
        badge(page, "Informationsmøde").click();
        assertThat(page.locator(".loeftet-waits h4")).hasText("Sager, der har stået længst: Informationsmøde");
        assertThat(page.locator(".loeftet-waits tbody a").first()).hasText(Pattern.compile("2026-\\d{6}"));
        axe(page, ".loeftet-heat", ".loeftet-waits", ".loeftet-wait-badge");
        screenshot(page, "varme-median");

        for (String metric : new String[] {"totalDays", "overdue", "open"}) {
            page.locator(".loeftet-heat select").first().selectOption(metric);
            assertThat(badge(page, "Informationsmøde")).containsText("totalDays".equals(metric) ? "dage" : "sager");
            screenshot(page, "varme-" + metric);
        }
        page.reload();
        assertThat(badge(page, "Informationsmøde")).containsText("sager");
        page.locator(".loeftet-heat select").first().selectOption("none");
        assertThat(page.locator(".loeftet-wait-badge")).hasCount(0);
        page.context().close();
    }

    @Test
    void insideASubprocessEachTaskHasItsOwnHeat() {
        Page page = logIn(LEADER, 1400, "da-DK");
        openDefinition(page, main);
        page.locator("[data-container-id=stage_meeting] button.bjs-drilldown").click();
        assertThat(badge(page, "Borgeren har fået en plads")).isVisible();
        assertThat(badge(page, "Informationsmøde")).isHidden();
        page.locator("[data-element-id=event_meetingSeat] .djs-visual")
                .first()
                .click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator(".loeftet-waits h4"))
                .hasText("Sager, der har stået længst: Borgeren har fået en plads");
        screenshot(page, "varme-delproces");
        page.locator(".loeftet-waits tbody a").first().click();
        assertThat(page.locator(".loeftet-waits h4").first()).hasText("Sagen venter nu");
        assertThat(page.locator(".loeftet-due")).containsText("over fristen");
        assertThat(page.locator(".loeftet-wait-badge-late").first()).containsText("over");
        axe(page, ".loeftet-waits", ".loeftet-wait-badge");
        screenshot(page, "instans");
        page.goBack();
        assertThat(page.locator("button.loeftet-wait-badge").first()).isVisible();
        page.context().close();
    }

    @Test
    void whatIsCalledIsWarmToo() {
        Page page = logIn(LEADER, 1400, "da-DK");
        openDefinition(page, definition("bestil-rkv").getId());
        assertThat(badge(page, "Vent på skolens svar")).isVisible();
        screenshot(page, "varme-kaldt-model");
        page.context().close();
    }

    @Test
    void theCardLeadsToTheBottlenecks() {
        Page page = logIn(LEADER, 1400, "da-DK");
        Locator card = page.locator(".loeftet-card");
        assertThat(card).containsText("åbne sager");
        assertThat(card).containsText("Værst lige nu");
        axe(page, ".loeftet-card");
        screenshot(page, "kort");
        card.locator("a").click();
        assertThat(page).hasURL(Pattern.compile("#/flaskehalse\\?.*forloeb=uddannelsesloeft"));
        page.context().close();
    }

    @Test
    void onANarrowScreenEverythingIsStillThere() {
        Page page = logIn(LEADER, 500, "da-DK");
        assertThat(page.locator(".loeftet-card")).containsText("åbne sager");
        screenshot(page, "kort-500");
        openDefinition(page, main);
        assertThat(page.locator(".loeftet-heat-fold")).hasAttribute("aria-expanded", "false");
        screenshot(page, "varme-500");
        page.locator(".loeftet-heat-fold").click();
        assertThat(page.locator(".loeftet-heat select").first()).isVisible();
        page.locator(".loeftet-heat-fold").click();
        badge(page, "Informationsmøde").click();
        assertThat(page.locator(".loeftet-waits h4")).containsText("Informationsmøde");
        screenshot(page, "varme-500-liste");
        page.context().close();
    }

    @Test
    void anEnglishBrowserIsAnsweredInEnglish() {
        Page page = logIn(LEADER, 1400, "en-GB");
        assertThat(page.locator(".loeftet-card")).containsText("open cases");
        screenshot(page, "kort-engelsk");
        openDefinition(page, main);
        assertThat(page.locator(".loeftet-heat")).containsText("The darker and the thicker the border");
        badge(page, "Informationsmøde").click();
        assertThat(page.locator(".loeftet-waits h4")).hasText("Cases that have stood longest: Informationsmøde");
        assertThat(page.locator(".nav-tabs li.active")).hasText("Waiting time");
        screenshot(page, "varme-engelsk");
        assertThat(page.evaluate(
                        """
                async (file) => {
                  const keys = (list) => Object.entries(list).flatMap(([key, value]) =>
                    typeof value === 'object' ? keys(value).map((inner) => `${key}.${inner}`) : [key]);
                  const { both } = await import(file);
                  return keys(both.da).join() === keys(both.en).join();
                }""",
                        cockpit.replace("app/cockpit/default/", "api/cockpit/plugin/loeftet/static/app/texts-heat.js")))
                .as("both languages have the same words")
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    void theKeyboardReachesFiguresChoiceAndList() {
        Page page = logIn(LEADER, 1400, "da-DK");
        openDefinition(page, main);
        Locator metric = page.locator(".loeftet-heat select").first();
        metric.focus();
        page.keyboard().press("ArrowDown");
        assertThat(metric).isFocused();
        assertThat(metric).hasValue("totalDays");
        badge(page, "RKV").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-waits h4")).hasText("Sager, der har stået længst: RKV");
        page.locator(".loeftet-figures summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-figures table")).isVisible();
        axe(page, ".loeftet-figures");
        page.locator(".loeftet-figures tbody button:has-text('Afgørelse')")
                .first()
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-waits h4")).containsText("Afgørelse");
        page.context().close();
    }

    @Test
    void aProcessInWhichNothingHasWaitedSaysSo() {
        repository
                .createDeployment()
                .addModelInstance(
                        "tom.bpmn",
                        Bpmn.createExecutableProcess("tom")
                                .name("Ny proces uden sager")
                                .startEvent()
                                .userTask("opgave")
                                .name("Opgave")
                                .endEvent()
                                .done())
                .deploy();
        Page page = logIn(LEADER, 1400, "da-DK");
        page.navigate(cockpit + "#/process-definition/" + definition("tom").getId()
                + "/runtime?detailsTab=loeftet-heat-list");
        assertThat(page.locator(".loeftet-heat"))
                .containsText("Ingen tal: ingen sag har ventet her i de seneste 90 dage");
        assertThat(page.locator(".loeftet-waits")).containsText("Ingen sag venter her nu.");
        axe(page, ".loeftet-heat", ".loeftet-waits");
        screenshot(page, "varme-ingen-tal");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "malformed", "half", "gone"})
    void cockpitGoesOnWhenOurAnswerDoesNotCome(String trouble) {
        Page page = logIn(LEADER, 1400, "da-DK");
        page.route(OURS, route -> fail(route, trouble));
        page.reload();
        assertThat(page.locator(".loeftet-card [role=alert], .loeftet-card .alert"))
                .isVisible();
        assertThat(page.locator(".actual .section-title")).isVisible();
        page.navigate(cockpit + "#/process-definition/" + main + "/runtime?detailsTab=loeftet-heat-list");
        assertThat(page.locator(".loeftet-heat .alert")).isVisible();
        assertThat(page.locator(".loeftet-waits .alert")).isVisible();
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        if ("500".equals(trouble)) {
            screenshot(page, "varme-fejl");
        }
        page.unroute(OURS);
        page.locator(".loeftet-heat button:has-text('Prøv igen')").click();
        assertThat(badge(page, "Informationsmøde")).isVisible();
        page.route(OURS, route -> fail(route, trouble));
        page.locator(".nav-tabs a").first().click();
        page.locator(".ctn-tabbed-content a[href*='process-instance/']").first().click();
        page.locator("[cam-tabs] .nav-tabs a:has-text('Ventetid')").click();
        assertThat(page.locator(".loeftet-waits .alert")).isVisible();
        page.locator(".nav-tabs a").first().click();
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        page.context().close();
    }

    @Test
    void cockpitDoesNotWaitForASlowAnswer() {
        Page page = logIn(LEADER, 1400, "da-DK");
        page.route(OURS, route -> {});
        page.navigate(cockpit + "#/process-definition/" + main + "/runtime?detailsTab=loeftet-heat-list");
        assertThat(page.locator(".loeftet-waits")).containsText("Henter ventetider");
        page.locator(".nav-tabs a").first().click();
        assertThat(page.locator(".ctn-tabbed-content a[href*='process-instance/']")
                        .first())
                .isVisible();
        page.context().close();
    }

    @Test
    void aMissingModuleIsMissedWhereItBelongsOnly() {
        Page page = logIn(LEADER, 1400, "da-DK");
        page.route(
                Pattern.compile("/app/(heat-|instance-|card).*\\.js"),
                route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.reload();
        assertThat(page.locator(".actual .section-title")).isVisible();
        page.navigate(cockpit + "#/process-definition/" + main + "/runtime?detailsTab=loeftet-heat-list");
        assertThat(page.locator(".ctn-tabbed-content .loeftet-alert")).isVisible();
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        assertThat(page.locator(".loeftet-wait-badge")).hasCount(0);
        page.context().close();
    }

    @Test
    void whoMayNotKnowSeesNothingOfOurs() {
        Page page = logIn(LEADER, 1400, "da-DK");
        page.route(OURS, route -> fail(route, "403"));
        page.reload();
        assertThat(page.locator(".actual .section-title")).isVisible();
        assertThat(page.locator(".loeftet-card")).hasCount(0);
        page.navigate(cockpit + "#/process-definition/" + main + "/runtime");
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        assertThat(page.locator(".loeftet-heat")).hasCount(0);
        assertThat(page.locator(".loeftet-wait-badge")).hasCount(0);
        page.locator(".nav-tabs a:has-text('Ventetid')").click();
        assertThat(page.locator(".loeftet-waits")).hasText("Ventetider er for ledere, om deres eget kontor.");
        page.context().close();
    }

    private static void fail(Route route, String trouble) {
        if (route.request().url().contains("/static/")) {
            route.resume();
            return;
        }
        switch (trouble) {
            case "500" ->
                route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("<html>Oh</html>"));
            case "403" ->
                route.fulfill(new Route.FulfillOptions().setStatus(403).setBody("{\"message\":\"Nej\"}"));
            case "malformed" ->
                route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("<html>"));
            case "half" ->
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setBody("{\"elements\":[null],\"cases\":3,\"waits\":[{}]}"));
            default -> route.abort();
        }
    }

    private void openDefinition(Page page, String id) {
        page.navigate(cockpit + "#/process-definition/" + id + "/runtime");
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        assertThat(page.locator("button.loeftet-wait-badge").first()).isVisible();
    }

    private static Locator badge(Page page, String element) {
        return page.locator("button.loeftet-wait-badge[title^='" + element + ":']")
                .first();
    }

    private ProcessDefinition definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private Page logIn(String user, int width, String locale) {
        Page page = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale(locale)
                        .setTimezoneId("Europe/Copenhagen")
                        // Only axe needs it: it is put into the page from outside.
                        .setBypassCSP(true)
                        .setColorScheme(ColorScheme.LIGHT))
                .newPage();
        page.navigate(cockpit);
        page.locator("input[type=password]").fill(user);
        page.locator("input[type=text]").first().fill(user);
        page.locator("button[type=submit]").click();
        page.locator(".dashboard").waitFor();
        return page;
    }

    private static void axe(Page page, String... ours) {
        for (String part : ours) {
            Accessibility.hasNoViolations(page, part);
        }
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
