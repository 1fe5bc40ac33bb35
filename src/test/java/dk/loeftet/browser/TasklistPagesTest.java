package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

class TasklistPagesTest extends TasklistInTheBrowser {

    private static final TestPerson LONG_NAME =
            TestPerson.named("Anne-Margrethe Birgitte Konstantina", "Vestergaard-Christoffersen Højbjerg");

    @Test
    void thePanelShowsWhoTheCaseIsAboutWhereItStandsAndWhatIsDue() {
        TestCase testCase = scene.openCase("glostrup", LONG_NAME);
        scene.screened(testCase, false);
        scene.noted(testCase, "Vil gerne være tømrer.\n<b>Ikke fed</b>");
        scene.queued(testCase, "markering", "sagsbehandler");
        scene.rkvOrdered(testCase, "tskole-tec", "Har arbejdet som murer i otte år.");
        Task task = scene.guidanceTask(testCase);

        for (int width : new int[] {1400, 600}) {
            Page page = browser.logIn(Scene.CASEWORKER, width, 900);
            browser.openTask(page, task.getId(), "loeftet-panel");
            assertThat(page.locator(".loeftet-panel-head h2")).containsText("Vestergaard-Christoffersen");
            assertThat(page.locator("[aria-current=step]")).containsText("Vejledningssamtale");
            assertThat(page.locator(".loeftet-panel")).containsText("<b>Ikke fed</b>");
            page.locator(".loeftet-panel").evaluate("panel => panel.scrollIntoView()");
            Browser.screenshot(page, "panel-" + width);
            page.context().close();
        }
    }

    @Test
    void aCaseIsClosedFromThePanelWithAReason() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        Task task = scene.guidanceTask(testCase);
        Page page = browser.logIn(Scene.CASEWORKER);
        browser.openTask(page, task.getId(), "loeftet-panel");

        button(page, "Luk sagen").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).containsText("Feltet skal udfyldes.");
        Browser.screenshot(page, "dialog-luk-sagen");
        page.getByLabel("En anden årsag").check();
        page.getByLabel("Begrundelse").fill("Rejst til udlandet");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".loeftet-panel")).containsText("Sagen er lukket.");
        org.assertj.core.api.Assertions.assertThat(scene.isRunning(testCase)).isFalse();
        page.context().close();
    }

    @Test
    void aSchoolSeesItsRequestAndOfOurMenuOnlyHowToBegin() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        scene.rkvOrdered(testCase, "tskole-tec", "Har arbejdet som murer i otte år.");
        Task task = scene.rkvTask(testCase);
        Page page = browser.logIn(Scene.SCHOOL);
        browser.openTask(page, task.getId(), "loeftet-panel");

        assertThat(page.locator(".loeftet-panel")).containsText("Har arbejdet som murer");
        assertThat(page.locator(".loeftet-panel")).not().containsText(testCase.caseNumber());
        Browser.screenshot(page, "panel-skole");
        page.locator("a.loeftet-navigation").click();
        assertThat(page.locator(".loeftet-welcome")).containsText("RKV-vejleder");
        assertThat(page.locator(".loeftet-menu a")).hasText(new String[] {"Kom godt i gang", "Til opgavelisten"});
        page.context().close();
    }

    @Test
    void manyPeoplesMissingFactsAreSavedAtOnce() {
        for (int i = 1; i <= 60; i++) {
            scene.screened(
                    scene.openCase("glostrup", i == 1 ? LONG_NAME : TestPerson.named("Borger", "Nr. " + i)), true);
        }
        Page page = browser.logIn(Scene.CASEWORKER);
        page.locator("a.loeftet-navigation").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Screeningsliste"))
                .click();
        assertThat(page.locator(".loeftet-screening tbody tr")).hasCount(50);

        page.locator("[data-fact=highestEducation]").nth(0).selectOption("none");
        page.locator("[data-fact=highestEducation]").nth(1).selectOption("vocational");
        page.locator("[data-fact=lastUsedOn]").nth(1).fill("01.01.2999");
        assertThat(button(page, "Gem 2 rækker")).isEnabled();
        button(page, "Gem 2 rækker").click();

        assertThat(page.locator(".loeftet-saved")).hasCount(1);
        assertThat(page.locator(".loeftet-screening .loeftet-field-error")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("fremtiden")))
                .hasCount(1);
        Browser.screenshot(page, "screeningsliste-1400");
        page.setViewportSize(600, 900);
        Browser.screenshot(page, "screeningsliste-600");
        page.context().close();
    }

    @Test
    void oneCitizenIsRegisteredAndNothingTypedIsLostWhenAFieldIsWrong() {
        Page page = browser.logIn(Scene.CASEWORKER);
        browser.openPage(page, "/loeftet/ny-borger");
        Browser.screenshot(page, "ny-borger-1400");
        page.getByLabel("Fornavn").fill("Karen");
        // Tasklist itself adds such parameters, and draws its page anew for them.
        page.evaluate("window.location.hash = window.location.hash + '?filter=any'");
        button(page, "Registrér borgeren").click();

        assertThat(page.locator(".loeftet-refused")).hasCount(5);
        assertThat(page.getByLabel("Fornavn")).hasValue("Karen");
        Browser.screenshot(page, "ny-borger-fejl-1400");
        page.setViewportSize(600, 900);
        Browser.screenshot(page, "ny-borger-fejl-600");
        page.context().close();
    }

    @Test
    void aRegisteredCitizenHasACaseNumberAtOnce() {
        Page page = browser.logIn(Scene.CASEWORKER);
        browser.openPage(page, "/loeftet/ny-borger");
        page.getByLabel("CPR-nummer").fill("700190-4321");
        page.getByLabel("Fornavn").fill("Søren");
        page.getByLabel("Efternavn").fill("Sørensen");
        page.getByLabel("Kommune").selectOption("161");
        page.getByLabel("Ledig fra").fill("02112026");
        page.getByLabel("Ydelse").selectOption("dagpenge");
        button(page, "Registrér borgeren").click();

        assertThat(page.locator(".loeftet-main .alert-success")).containsText("Sagen har nummer 20");
        page.context().close();
    }

    @Test
    void aNewCaseTakesTenClicksFromTheTaskList() {
        Page page = browser.logIn(Scene.CASEWORKER);
        ClickBudget.count(page);
        page.locator("a.loeftet-navigation").click();
        page.locator(".loeftet-menu a", new Page.LocatorOptions().setHasText("Ny borger"))
                .click();
        page.getByLabel("CPR-nummer").fill("700190-4322");
        page.getByLabel("Fornavn").fill("Klara");
        page.getByLabel("Efternavn").fill("Klik");
        page.getByLabel("Kommune").selectOption("161");
        page.getByLabel("Ledig fra").fill("02112026");
        page.getByLabel("Ydelse").selectOption("dagpenge");
        button(page, "Registrér borgeren").click();
        assertThat(page.locator(".loeftet-main .alert-success")).containsText("Sagen har nummer 20");
        ClickBudget.isWithin(10, page, "a new case");
        page.context().close();
    }

    @Test
    void whatIsKnownAboutACitizenIsCorrectedFromThePanel() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        Task task = scene.guidanceTask(testCase);
        Page page = browser.logIn(Scene.CASEWORKER);
        browser.openTask(page, task.getId(), "loeftet-panel");

        page.getByText("Ret personens oplysninger").click();
        assertThat(page.getByLabel("Ledig fra")).hasValue("01-10-2026");
        page.getByLabel("Telefon").fill("87654321");
        button(page, "Gem ændringerne").click();
        assertThat(page.locator(".loeftet-main .alert-success")).containsText("Ændringerne er gemt.");
        Browser.screenshot(page, "ret-oplysninger-1400");
        page.getByText("Tilbage til opgaven").click();

        assertThat(page.locator(".loeftet-panel")).containsText("87654321");
        page.context().close();
    }

    @Test
    void whatSomebodyElseCorrectedMeanwhileIsShownAndNothingTypedIsLost() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        String corrected = "/api/cases/" + testCase.caseNumber() + "/person";
        Page page = browser.logIn(Scene.CASEWORKER);
        browser.openPage(page, "/loeftet/ret?sag=" + testCase.caseNumber());
        page.getByLabel("Telefon").fill("87654321");
        page.getByLabel("E-mail").fill("karen@eksempel.invalid");
        scene.as(Scene.ADMINISTRATOR).put(scene.address() + corrected, Map.of("telefon", "11223344"));

        button(page, "Gem ændringerne").click();

        assertThat(page.locator(".loeftet-main .alert-danger")).containsText("En anden har rettet sagen");
        assertThat(page.locator(".loeftet-field.loeftet-refused")).hasCount(1);
        assertThat(page.locator(".loeftet-field.loeftet-refused")).containsText("11223344");
        assertThat(page.getByLabel("Telefon")).hasValue("87654321");
        assertThat(page.getByLabel("E-mail")).hasValue("karen@eksempel.invalid");
        Browser.screenshot(page, "ret-oplysninger-konflikt-1400");
        button(page, "Gem ændringerne").click();

        assertThat(page.locator(".loeftet-main .alert-success")).containsText("Ændringerne er gemt.");
        page.context().close();
    }

    @Test
    void aListIsReadAndItsBadRowsAreReported() {
        Page page = browser.logIn(Scene.CASEWORKER);
        browser.openPage(page, "/loeftet/indlaes-liste");
        Browser.screenshot(page, "indlaes-liste-tom-1400");
        String csv = """
                cpr;fornavn;efternavn;kommune;ledig_fra;ydelse;skostoerrelse;a_kasse
                7001901234;Karen;Krogh;161;2026-11-02;dagpenge;38;Ukendt A-kasse
                7001901235;Knud;Krogh;999;2026-13-02;dagpenge;44;
                """;
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("ledige.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        button(page, "Indlæs listen").click();

        page.locator(".loeftet-report").waitFor();
        assertThat(page.locator(".loeftet-report")).containsText("Rækker, der skal rettes");
        assertThat(page.locator(".loeftet-report")).containsText("skostoerrelse");
        assertThat(page.locator(".loeftet-report")).containsText("Oplysninger, der skal ses efter");
        assertThat(page.locator(".loeftet-report")).containsText("A-kassen kendes ikke her.");
        Browser.screenshot(page, "indlaes-liste-1400");
        page.setViewportSize(600, 900);
        Browser.screenshot(page, "indlaes-liste-600");
        page.context().close();
    }
}
