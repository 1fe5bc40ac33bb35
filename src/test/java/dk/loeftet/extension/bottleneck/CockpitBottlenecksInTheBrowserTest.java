package dk.loeftet.extension.bottleneck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dk.loeftet.browser.Accessibility;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.support.OnH2;
import dk.loeftet.support.People;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.test.context.TestPropertySource;

/** The page of the bottlenecks as leaders see it; an application of its own, as the web applications know only one. */
@OnH2
@TestPropertySource(properties = "loeftet.test=bottlenecks-in-the-browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitBottlenecksInTheBrowserTest {

    private static final String MANAGER = "browsemanager";
    private static final String LEADER_ELSEWHERE = "browseleadertoender";
    private static final String LEADER_OF_NOTHING = "browseleadertomt";

    private CockpitBrowser browser;
    private Page page;

    @BeforeAll
    void open(
            @LocalServerPort int port,
            @Autowired IdentityService identityService,
            @Autowired JdbcOperations jdbc,
            @Autowired WorkingCalendar calendar,
            @Autowired RollUp rollUp,
            @Autowired Clock clock) {
        People people = new People(identityService);
        people.user(MANAGER, "Mie", "Chef", "jobcenterchef", "glostrup");
        people.user(LEADER_ELSEWHERE, "Ole", "Leder", "teamleder", "toender");
        Tenant empty = identityService.newTenant("tomt");
        empty.setName("Jobcenter uden sager");
        identityService.saveTenant(empty);
        people.user(LEADER_OF_NOTHING, "Ida", "Leder", "teamleder", "tomt");
        new ShownHistory(jdbc, calendar, clock.instant()).write();
        rollUp.run();
        browser = new CockpitBrowser(port);
    }

    @AfterEach
    void leave() {
        if (page != null) {
            page.context().close();
        }
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void twoClicksAfterLogInTheHeadlineIsOnTheScreen() {
        page = browser.open(MANAGER);
        page.locator("a[href='#/flaskehalse']").click();
        assertThat(page.locator(".loeftet-headline"))
                .hasText(Pattern.compile(
                        "Sagerne står længst ved RKV hos school-b: \\d+ sager over fristen, median .*"));
        loaded();
        CockpitBrowser.screenshot(page, "1-data-1400");
        CockpitBrowser.whole(page, "2-data-1400-hele");
        noViolations();
        page.setViewportSize(500, 900);
        CockpitBrowser.screenshot(page, "3-data-500");
        CockpitBrowser.whole(page, "4-data-500-hele");
        noViolations();
    }

    @Test
    void aClickOnAStageShowsWhatStandsThereAndTheBackButtonGoesBack() {
        opens("");
        int all = rows("Hvor på trinnet?").count();
        page.locator(".loeftet-step-name:has-text('RKV')").click();
        assertThat(page.locator(".loeftet-chosen")).containsText("kun trinnet »RKV«");
        assertThat(page).hasURL(Pattern.compile(".*#/flaskehalse\\?trin=rkv"));
        loaded();
        assertThat(rows("Hvor på trinnet?")).hasCount(2);
        assertThat(rows("Sager, der har stået længst lige nu").first())
                .containsText(Pattern.compile("RKV|Realkomp|Papirer"));
        assertThat(page.locator(".loeftet-step-name:has-text('RKV')")).isFocused();
        CockpitBrowser.whole(page, "5-trin-valgt");
        noViolations();
        page.goBack();
        assertThat(page.locator(".loeftet-chosen")).hasCount(0);
        assertThat(rows("Hvor på trinnet?")).hasCount(all);
    }

    @Test
    void whatIsChosenStandsInTheAddressAndComesBackWithTheLink() {
        opens("");
        page.getByText("30 dage", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*periode=30.*"));
        labelled("Forløb").selectOption(ShownHistory.ONE);
        assertThat(page).hasURL(Pattern.compile(".*forloeb=en-sag&periode=30.*"));
        assertThat(page.locator(".loeftet-headline")).containsText("Samtale");
        page.reload();
        assertThat(page.locator(".loeftet-headline")).containsText("Samtale");
        assertThat(page.locator(".loeftet-pressed")).hasText("30 dage");
        page.getByText("Anden periode").click();
        labelled("Fra").fill("2026-02-10");
        labelled("Til og med").fill("2026-01-10");
        page.getByText("Vis perioden").click();
        assertThat(page.locator(".loeftet-field-error")).hasText("Sidste dag skal ligge efter første dag.");
        labelled("Til og med").fill("2026-02-20");
        page.getByText("Vis perioden").click();
        assertThat(page.locator(".loeftet-headline")).hasText("Der er ingen sager i perioden.");
        loaded();
        CockpitBrowser.whole(page, "6-ingen-i-perioden");
        noViolations();
    }

    @Test
    void oneCaseIsShownAsOne() {
        opens("forloeb=" + ShownHistory.ONE);
        assertThat(page.locator(".loeftet-headline")).containsText(": 1 sag over fristen, median mindst ");
        assertThat(rows("Sager, der har stået længst lige nu")).hasCount(1);
        CockpitBrowser.whole(page, "7-en-sag");
        noViolations();
    }

    @Test
    void longDanishNamesFitWideAndNarrow() {
        opens("forloeb=" + ShownHistory.LONG);
        CockpitBrowser.whole(page, "8-lange-navne-1400");
        page.setViewportSize(500, 900);
        CockpitBrowser.whole(page, "9-lange-navne-500");
        Assertions.assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => { const p = document.querySelector('.loeftet-page'); return p.scrollWidth <= p.clientWidth; }"))
                .as("nothing hangs out of the narrow window")
                .isTrue();
        noViolations();
    }

    @Test
    void whoseOfficeHasNoCasesReadsSo() {
        page = browser.open(LEADER_OF_NOTHING);
        page.locator("a[href='#/flaskehalse']").click();
        assertThat(page.locator(".loeftet-headline")).hasText("Der er endnu ingen sager at vise.");
        CockpitBrowser.screenshot(page, "10-ingen-sager");
        noViolations();
    }

    @Test
    void twentyThousandOpenCasesAreCountedAndTwentyShown() {
        page = browser.open(LEADER_ELSEWHERE);
        browser.bottlenecks(page, "");
        loaded();
        assertThat(page.locator(".loeftet-standing").first()).hasText(Pattern.compile("4\\.000 åbne sager"));
        assertThat(rows("Sager, der har stået længst lige nu")).hasCount(20);
        assertThat(page.locator(".loeftet-page")).containsText("20 af 20.000 sager");
        CockpitBrowser.whole(page, "11-tyve-tusind");
    }

    @Test
    void whoReadsEnglishGetsEnglish() {
        page = browser.logIn(browser.window("en-GB", 1400, 900), MANAGER);
        page.locator("a[href='#/flaskehalse']").click();
        assertThat(page.locator(".loeftet-headline"))
                .hasText(Pattern.compile("Cases stand longest at RKV with school-b: \\d+ cases past the deadline, .*"));
        loaded();
        assertThat(page.locator("h1")).hasText("Bottlenecks");
        CockpitBrowser.whole(page, "12-engelsk");
        noViolations();
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        opens("");
        Assertions.assertThat((String) page.evaluate("""
                        async () => {
                          const root = '/camunda/api/cockpit/plugin/loeftet/static/app/';
                          const { da } = await import(root + 'texts-da.js');
                          const { en } = await import(root + 'texts-en.js');
                          const keys = (o, at = '') => Object.entries(o).flatMap(([k, v]) =>
                            v && typeof v === 'object' ? keys(v, at + k + '.') : [at + k + ':' + typeof v]).sort().join(' ');
                          return keys(da) === keys(en) ? 'same' : keys(da) + '\\n' + keys(en);
                        }
                        """)).isEqualTo("same");
    }

    @Test
    void theKeyboardIsEnough() {
        page = browser.open(MANAGER);
        page.locator("a[href='#/flaskehalse']").focus();
        page.keyboard().press("Enter");
        loaded();
        page.locator("select").first().focus();
        boolean reached = false;
        for (int i = 0; i < 30 && !reached; i++) {
            page.keyboard().press("Tab");
            reached = (boolean)
                    page.evaluate(
                            "() => document.activeElement.matches('.loeftet-step-name') && document.activeElement.textContent === 'RKV'");
        }
        Assertions.assertThat(reached)
                .as("the stage is reached with the tab key")
                .isTrue();
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-chosen")).containsText("RKV");
        loaded();
        CockpitBrowser.screenshot(page, "13-tastatur");
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-chosen")).hasCount(0);
        page.locator(".loeftet-behind summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-behind table").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {"type":"Exception","message":"select"} | Noget gik galt på serveren. Prøv igen. Bliver det ved, så kontakt din systemansvarlige.
            403 | {"message":"Du har ikke adgang til tallene for forløbet."} | Du har ikke adgang til tallene for forløbet.
            404 | {} | Tallene findes ikke på serveren. Er forløb og periode rigtige? Kontakt ellers din systemansvarlige.
            401 | {} | Du er ikke længere logget ind. Log ind i Cockpit, og åbn siden igen.
            200 | <html> | Serveren svarede noget, som siden ikke kan læse. Genindlæs siden. Bliver det ved, så kontakt din systemansvarlige.
            200 | {"headline":1} | Serveren svarede noget, som siden ikke kan læse. Genindlæs siden. Bliver det ved, så kontakt din systemansvarlige.
            """)
    void whatGoesWrongIsSaidInPlainWordsAndCockpitGoesOn(int status, String body, String words) {
        page = browser.open(MANAGER);
        page.route(
                "**/bottleneck-page/overview**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/json")
                        .setBody(body)));
        page.locator("a[href='#/flaskehalse']").click();
        assertThat(page.locator(".loeftet-page .alert")).containsText(words);
        CockpitBrowser.screenshot(page, "14-fejl-" + status);
        noViolations();
        page.unroute("**/bottleneck-page/overview**");
        page.getByText("Prøv igen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".loeftet-headline")).containsText("Sagerne står længst");
        cockpitGoesOn();
    }

    @Test
    void aPartWithoutAnAnswerLeavesTheOthersInPeace() {
        page = browser.open(MANAGER);
        page.route("**/bottleneck-page/cases**", Route::abort);
        browser.bottlenecks(page, "");
        assertThat(page.locator(".loeftet-page .alert")).containsText("Der er ingen forbindelse til serveren.");
        assertThat(page.locator(".loeftet-flow li")).hasCount(5);
    }

    @Test
    void cockpitDoesNotWaitForASlowAnswer() {
        page = browser.open(MANAGER);
        page.route("**/bottleneck-page/overview**", route -> {});
        page.locator("a[href='#/flaskehalse']").click();
        assertThat(page.locator(".loeftet-answer")).hasText("Henter tallene …");
        cockpitGoesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "page-stages"})
    void aMissingModuleHurtsNothingElse(String module) {
        page = browser.window("da-DK", 1400, 900);
        page.route("**/static/app/" + module + ".js*", Route::abort);
        browser.logIn(page, MANAGER);
        page.locator("a[href='#/flaskehalse']").click();
        assertThat(page.locator(".loeftet-alert")).containsText("Siden kunne ikke hentes.");
        CockpitBrowser.screenshot(page, "15-modul-mangler");
        cockpitGoesOn();
    }

    @Test
    void withoutThePictureTheTableStandsOpen() {
        page = browser.open(MANAGER);
        page.route("**/echarts**", Route::abort);
        browser.bottlenecks(page, "");
        loaded();
        assertThat(page.locator(".loeftet-page")).containsText("Diagrammet kan ikke vises her.");
        assertThat(page.locator(".loeftet-behind table").first()).isVisible();
        CockpitBrowser.screenshot(page, "16-uden-diagram");
    }

    @Test
    void theFilesComeWithOneClick() throws IOException {
        opens("");
        Download csv = page.waitForDownload(() -> page.getByText("Hent CSV").click());
        Assertions.assertThat(csv.suggestedFilename()).matches("flaskehalse-pathway-.*\\.csv");
        Assertions.assertThat(Files.readString(csv.path()))
                .startsWith("\uFEFFForløb;")
                .contains("school-b");
        Download excel =
                page.waitForDownload(() -> page.getByText("Hent til Excel").click());
        Assertions.assertThat(excel.suggestedFilename()).endsWith(".xlsx");
        assertThat(page.locator(".loeftet-headline")).isVisible();
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void cockpitGoesOn() {
        page.locator("a[href*='#/processes']").first().click();
        assertThat(page).hasURL(Pattern.compile(".*#/processes.*"));
        assertThat(page.locator(".processes-dashboard .dashboard-view").first()).isVisible();
    }

    private Locator rows(String title) {
        return page.locator("section:has(h2:text-is('" + title + "')) tbody tr");
    }

    private void opens(String chosen) {
        page = browser.open(MANAGER);
        browser.bottlenecks(page, chosen);
        loaded();
    }

    private void loaded() {
        assertThat(page.locator(".loeftet-headline")).isVisible();
        page.waitForFunction(
                "() => !/Henter tallene|Fetching the/.test(document.querySelector('.loeftet-page').textContent)"
                        + " && !document.querySelector('.loeftet-page[aria-busy]')"
                        + " && [...document.querySelectorAll('.loeftet-chart')].every(c => c.querySelector('svg'))");
    }

    private void noViolations() {
        Accessibility.hasNoViolations(page, ".loeftet-page");
    }
}
