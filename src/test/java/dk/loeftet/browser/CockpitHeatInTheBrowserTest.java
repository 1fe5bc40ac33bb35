package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What leaders see on the diagrams and on the dashboard of Cockpit, with the demo's cases five weeks on. */
@DemoApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitHeatInTheBrowserTest {

    private static final String LEADER = "tove";

    @Autowired
    private RepositoryService repository;

    private CockpitWindow cockpit;
    private String main;

    @BeforeAll
    void open(@LocalServerPort int port, @Autowired TestRestTemplate rest) {
        cockpit = new CockpitWindow(port);
        main = definition("uddannelsesloeft").getId();
        assertThat(rest.withBasicAuth("admin", "admin")
                        .postForEntity("/api/demo/clock", Map.of("advance", "P35D"), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @AfterAll
    void close() {
        if (cockpit != null) {
            cockpit.close();
        }
    }

    @Test
    void theDiagramIsWarmWhereCasesWaitAndAClickShowsThem() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        cockpit.openDefinition(page, main);
        assertThat(CockpitWindow.badge(page, "Informationsmøde")).containsText(Pattern.compile("\\d+\\+? dage"));
        assertThat(page.locator(".djs-element.loeftet-heat-5")).not().hasCount(0);
        assertThat(page.locator(".loeftet-heat")).containsText("Jo mørkere og tykkere kant");
        assertThat(page.locator(".loeftet-heat")).containsText("Alle (én version)");
        CockpitWindow.badge(page, "Informationsmøde").click();
        assertThat(page.locator(".loeftet-waits h4")).hasText("Sager, der har stået længst: Informationsmøde");
        assertThat(page.locator(".loeftet-waits tbody a").first()).hasText(Pattern.compile("2026-\\d{6}"));
        CockpitWindow.axe(page, ".loeftet-heat", ".loeftet-waits", ".loeftet-wait-badge");
        CockpitWindow.screenshot(page, "varme-median");

        for (String metric : new String[] {"totalDays", "overdue", "open"}) {
            page.locator(".loeftet-heat select").first().selectOption(metric);
            assertThat(CockpitWindow.badge(page, "Informationsmøde"))
                    .containsText("totalDays".equals(metric) ? "dage" : "sager");
            CockpitWindow.screenshot(page, "varme-" + metric);
        }
        page.reload();
        assertThat(CockpitWindow.badge(page, "Informationsmøde")).containsText("sager");
        page.locator(".loeftet-heat select").first().selectOption("none");
        assertThat(page.locator(".loeftet-wait-badge")).hasCount(0);
        page.context().close();
    }

    @Test
    void oneClickSaysHowFarBackIsCounted() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        cockpit.openDefinition(page, main);
        Locator panel = page.locator(".loeftet-heat");
        assertThat(panel).containsText("De seneste 90 dage.");
        assertThat(panel.locator("button[aria-pressed=true]")).hasText("90 dage");
        panel.locator("button:text-is('365 dage')").click();
        assertThat(panel).containsText("De seneste 365 dage.");
        assertThat(panel.locator("button[aria-pressed=true]")).hasText("365 dage");
        assertThat(panel.locator("button:text-is('365 dage')")).isFocused();
        CockpitWindow.axe(page, ".loeftet-heat");
        CockpitWindow.screenshot(page, "varme-365");
        page.reload();
        assertThat(panel).containsText("De seneste 365 dage.");
        panel.locator("button:text-is('30 dage')").press("Enter");
        assertThat(panel).containsText("De seneste 30 dage.");
        panel.locator("select").first().selectOption("open");
        assertThat(panel).containsText("Sager, der venter nu.");
        assertThat(panel.locator("button:text-is('30 dage')")).isHidden();
        page.context().close();
    }

    @Test
    void insideASubprocessEachTaskHasItsOwnHeat() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        cockpit.openDefinition(page, main);
        page.locator("[data-container-id=stage_meeting] button.bjs-drilldown").click();
        assertThat(CockpitWindow.badge(page, "Borgeren har fået en plads")).isVisible();
        assertThat(CockpitWindow.badge(page, "Informationsmøde")).isHidden();
        page.locator("[data-element-id=event_meetingSeat] .djs-visual")
                .first()
                .click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator(".loeftet-waits h4"))
                .hasText("Sager, der har stået længst: Borgeren har fået en plads");
        CockpitWindow.screenshot(page, "varme-delproces");
        page.locator(".loeftet-waits tbody a").first().click();
        assertThat(page.locator(".loeftet-waits h4").first()).hasText("Sagen venter nu");
        assertThat(page.locator(".loeftet-due")).containsText("over fristen");
        assertThat(page.locator(".loeftet-wait-badge-late").first()).containsText("over");
        CockpitWindow.axe(page, ".loeftet-waits", ".loeftet-wait-badge");
        CockpitWindow.screenshot(page, "instans");
        page.goBack();
        assertThat(page.locator("button.loeftet-wait-badge").first()).isVisible();
        page.context().close();
    }

    @Test
    void whatIsCalledIsWarmToo() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        cockpit.openDefinition(page, definition("bestil-rkv").getId());
        assertThat(CockpitWindow.badge(page, "Vent på skolens svar")).isVisible();
        CockpitWindow.screenshot(page, "varme-kaldt-model");
        page.context().close();
    }

    @Test
    void theCardLeadsToTheBottlenecks() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        Locator card = page.locator(".loeftet-card");
        assertThat(card).containsText("åbne sager");
        assertThat(card).containsText("Værst lige nu");
        CockpitWindow.axe(page, ".loeftet-card");
        CockpitWindow.screenshot(page, "kort");
        card.locator("a").click();
        assertThat(page).hasURL(Pattern.compile("#/flaskehalse\\?.*forloeb=uddannelsesloeft"));
        page.context().close();
    }

    @Test
    void onANarrowScreenEverythingIsStillThere() {
        Page page = cockpit.logIn(LEADER, 500, "da-DK");
        assertThat(page.locator(".loeftet-card")).containsText("åbne sager");
        CockpitWindow.screenshot(page, "kort-500");
        cockpit.openDefinition(page, main);
        assertThat(page.locator(".loeftet-heat-fold")).hasAttribute("aria-expanded", "false");
        CockpitWindow.screenshot(page, "varme-500");
        page.locator(".loeftet-heat-fold").click();
        assertThat(page.locator(".loeftet-heat select").first()).isVisible();
        page.locator(".loeftet-heat-fold").click();
        CockpitWindow.badge(page, "Informationsmøde").click();
        assertThat(page.locator(".loeftet-waits h4")).containsText("Informationsmøde");
        CockpitWindow.screenshot(page, "varme-500-liste");
        page.context().close();
    }

    @Test
    void anEnglishBrowserIsAnsweredInEnglish() {
        Page page = cockpit.logIn(LEADER, 1400, "en-GB");
        assertThat(page.locator(".loeftet-card")).containsText("open cases");
        CockpitWindow.screenshot(page, "kort-engelsk");
        cockpit.openDefinition(page, main);
        assertThat(page.locator(".loeftet-heat")).containsText("The darker and the thicker the border");
        CockpitWindow.badge(page, "Informationsmøde").click();
        assertThat(page.locator(".loeftet-waits h4")).hasText("Cases that have stood longest: Informationsmøde");
        assertThat(page.locator(".nav-tabs li.active")).hasText("Waiting time");
        CockpitWindow.screenshot(page, "varme-engelsk");
        assertThat(page.evaluate("""
                async (file) => {
                  const keys = (list) => Object.entries(list).flatMap(([key, value]) =>
                    typeof value === 'object' ? keys(value).map((inner) => `${key}.${inner}`) : [key]);
                  const { both } = await import(file);
                  return keys(both.da).join() === keys(both.en).join();
                }""", "/camunda/api/cockpit/plugin/loeftet/static/app/texts-heat.js"))
                .as("both languages have the same words")
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    void theKeyboardReachesFiguresChoiceAndList() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        cockpit.openDefinition(page, main);
        Locator metric = page.locator(".loeftet-heat select").first();
        metric.focus();
        page.keyboard().press("ArrowDown");
        assertThat(metric).isFocused();
        assertThat(metric).hasValue("totalDays");
        CockpitWindow.badge(page, "RKV").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-waits h4")).hasText("Sager, der har stået længst: RKV");
        page.locator(".loeftet-figures summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-figures table")).isVisible();
        CockpitWindow.axe(page, ".loeftet-figures");
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
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        cockpit.open(
                page, "#/process-definition/" + definition("tom").getId() + "/runtime?detailsTab=loeftet-heat-list");
        assertThat(page.locator(".loeftet-heat"))
                .containsText("Ingen tal: ingen sag har ventet her i de seneste 90 dage");
        assertThat(page.locator(".loeftet-waits")).containsText("Ingen sag venter her nu.");
        CockpitWindow.axe(page, ".loeftet-heat", ".loeftet-waits");
        CockpitWindow.screenshot(page, "varme-ingen-tal");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "malformed", "half", "gone"})
    void cockpitGoesOnWhenOurAnswerDoesNotCome(String trouble) {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        CockpitWindow.spoil(page, trouble);
        page.reload();
        assertThat(page.locator(".loeftet-card [role=alert], .loeftet-card .alert"))
                .isVisible();
        assertThat(page.locator(".actual .section-title")).isVisible();
        cockpit.open(page, "#/process-definition/" + main + "/runtime?detailsTab=loeftet-heat-list");
        assertThat(page.locator(".loeftet-heat .alert")).isVisible();
        assertThat(page.locator(".loeftet-waits .alert")).isVisible();
        assertThat(CockpitWindow.diagram(page)).isVisible();
        if ("500".equals(trouble)) {
            CockpitWindow.screenshot(page, "varme-fejl");
        }
        CockpitWindow.heal(page);
        page.locator(".loeftet-heat button:has-text('Prøv igen')").click();
        assertThat(CockpitWindow.badge(page, "Informationsmøde")).isVisible();
        page.context().close();
    }

    @Test
    void cockpitDoesNotWaitForASlowAnswer() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        CockpitWindow.spoil(page, "no answer");
        page.reload();
        assertThat(page.locator(".loeftet-card")).containsText("Henter ventetider");
        assertThat(page.locator(".actual .section-title")).isVisible();
        cockpit.open(page, "#/process-definition/" + main + "/runtime?detailsTab=loeftet-heat-list");
        assertThat(page.locator(".loeftet-waits")).containsText("Henter ventetider");
        assertThat(page.locator(".loeftet-heat")).containsText("Henter ventetider");
        assertThat(CockpitWindow.diagram(page)).isVisible();
        page.locator(".nav-tabs a").first().click();
        assertThat(page.locator(".ctn-tabbed-content a[href*='process-instance/']")
                        .first())
                .isVisible();
        page.context().close();
    }

    @Test
    void aMissingModuleIsMissedWhereItBelongsOnly() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        CockpitWindow.lose(page, "(heat-|card|navigation)[^/]*");
        page.reload();
        assertThat(page.locator(".actual .section-title")).isVisible();
        assertThat(page.locator(".dashboard .loeftet-alert")).containsText("Resten af Cockpit virker som før.");
        assertThat(page.locator("a[href='#/flaskehalse']")).hasCount(0);
        cockpit.open(page, "#/process-definition/" + main + "/runtime?detailsTab=loeftet-heat-list");
        assertThat(page.locator(".ctn-tabbed-content .loeftet-alert")).isVisible();
        assertThat(CockpitWindow.diagram(page)).isVisible();
        assertThat(page.locator(".loeftet-wait-badge")).hasCount(0);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"403, 'Ventetider er for ledere, om deres eget kontor.'", "404, 'Tallene findes ikke på serveren.'"})
    void whoMayNotKnowSeesNothingOfOurs(String answer, String words) {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        CockpitWindow.spoil(page, answer);
        page.reload();
        assertThat(page.locator(".actual .section-title")).isVisible();
        assertThat(page.locator(".loeftet-card")).hasCount(0);
        cockpit.open(page, "#/process-definition/" + main + "/runtime");
        assertThat(CockpitWindow.diagram(page)).isVisible();
        assertThat(page.locator(".loeftet-heat")).hasCount(0);
        assertThat(page.locator(".loeftet-wait-badge")).hasCount(0);
        page.locator(".nav-tabs a:has-text('Ventetid')").click();
        assertThat(page.locator(".loeftet-waits")).containsText(words);
        page.context().close();
    }

    @Test
    void whoBeginsOnOurPageIsCalledByName() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        for (String route : new String[] {"#/flaskehalse", "#/processes"}) {
            page.navigate("about:blank");
            cockpit.open(page, route);
            assertThat(page.locator(".account > .dropdown-toggle")).hasText("Tove Kjær");
        }
        page.context().close();
    }

    private ProcessDefinition definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }
}
