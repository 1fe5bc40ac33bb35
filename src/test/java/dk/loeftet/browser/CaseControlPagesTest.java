package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A case is put right from the panel and from the page "Sager", on a wide screen and on a narrow one. */
@TestPropertySource(properties = "loeftet.test.application=case-control")
class CaseControlPagesTest extends TasklistInTheBrowser {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {1400, 600})
    void aLeaderRecordsMovesPausesAndFindsACase(int width) {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karla", "Kontrol" + width));
        Task task = scene.guidanceTask(testCase);
        Page page = browser.logIn(Scene.TEAM_LEADER, width, 900);
        browser.openTask(page, task.getId(), "loeftet-panel");
        assertThat(button(page, "Flyt sagen")).isVisible();
        Browser.screenshot(page, "control-panel-" + width);

        button(page, "Flyt sagen").click();
        page.locator("dialog select").selectOption("stage_rkv");
        assertThat(page.locator("dialog .loeftet-preview")).containsText("Svar på RKV-bestilling");
        assertThat(page.locator("dialog")).containsText("som sagen mangler: en afgørelse, der bevilger uddannelsen.");
        page.getByLabel("Begrundelse").fill("Skolen ringede");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.getByLabel("Flyt sagen alligevel")).isFocused();
        assertThat(page.locator("dialog")).containsText("Sæt flueben i »Flyt sagen alligevel«");
        Browser.screenshot(page, "control-move-" + width);
        page.keyboard().press("Escape");

        button(page, "Luk sagen").click();
        page.getByLabel("Borgeren er flyttet til en anden kommune").check();
        assertThat(page.getByLabel("Borgeren er flyttet til", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        Browser.screenshot(page, "control-close-" + width);
        page.keyboard().press("Escape");

        button(page, "Der er sket noget").click();
        page.getByLabel("Borgeren har klaget").check();
        Browser.screenshot(page, "control-event-" + width);
        page.keyboard().press("Enter");
        assertThat(page.locator(".alert-success")).containsText("Det er gemt på sagen.");

        browser.openPage(page, "/loeftet/find-sag");
        page.getByLabel("Sagsnummer eller navn").fill("kontrol" + width);
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-found")).containsText("Registrér klagen");
        button(page, "Sæt på pause").click();
        page.getByLabel("Sygdom").check();
        page.getByLabel("Pausen varer til og med").fill("01-01-2000");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).containsText("efter i dag");
        Browser.screenshot(page, "control-pause-" + width);
        page.keyboard().press("Escape");
        Browser.screenshot(page, "control-find-" + width);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void oneDeadlineIsMovedFromThePanelAndAllOfACaseFromThePageFindSag(int width) {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Frida", "Frist" + width));
        Task task = scene.guidanceTask(testCase);
        scene.as(Scene.CASEWORKER)
                .postForEntity(
                        scene.address() + "/api/cases/" + testCase.caseNumber() + "/events/complaintReceived",
                        Map.of(),
                        String.class);
        Page page = browser.logIn(Scene.CASEWORKER, width, 900);
        browser.openTask(page, task.getId(), "loeftet-panel");
        assertThat(button(page, "Flyt alle frister")).isVisible();

        button(page, "Flyt frist: Hold vejledningssamtale").click();
        assertThat(page.getByLabel("Ny frist")).isFocused();
        page.keyboard().type("01-01-2020");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Antal arbejdsdage senere")).isFocused();
        assertThat(page.locator("dialog")).containsText("Den nye frist ligger før i dag.");
        page.getByLabel("Begrundelse").fill("Borgeren er på ferie");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Ny frist")).isFocused();
        assertThat(page.getByLabel("Ny frist")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Begrundelse")).hasValue("Borgeren er på ferie");
        Browser.screenshot(page, "deadline-refused-" + width);
        Accessibility.hasNoViolations(page, "dialog");

        page.getByLabel("Ny frist").fill("23-01-2027");
        page.keyboard().press("Tab");
        assertThat(page.locator("dialog .loeftet-preview"))
                .containsText("Hold vejledningssamtale: fra 15. januar 2027 til 25. januar 2027");
        Browser.screenshot(page, "deadline-preview-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".loeftet-panel .alert-success")).containsText("Fristen er flyttet.");
        assertThat(page.locator(".loeftet-panel")).containsText("Frist 25. januar 2027");
        Browser.screenshot(page, "deadline-moved-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-panel");

        browser.openPage(page, "/loeftet/find-sag");
        page.getByLabel("Sagsnummer eller navn").fill("frist" + width);
        page.keyboard().press("Enter");
        button(page, "Flyt alle frister").click();
        page.getByLabel("Antal arbejdsdage senere").fill("snart");
        page.getByLabel("Begrundelse").fill("Kontoret er lukket");
        assertThat(page.locator("dialog")).containsText("Skriv et helt tal, fx 5, eller vælg en dato.");
        page.getByLabel("Antal arbejdsdage senere").fill("5");
        page.keyboard().press("Tab");
        assertThat(page.locator("dialog .loeftet-preview"))
                .containsText("Registrér klagen: fra 20. januar 2027 til 27. januar 2027");
        Browser.screenshot(page, "deadline-all-" + width);
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".alert-success")).containsText("Fristerne er flyttet.");
        assertThat(page.locator(".loeftet-found")).containsText("Frist 27. januar 2027");
        assertThat(page.locator(".loeftet-found")).containsText("Frist 1. februar 2027");
        Browser.screenshot(page, "deadline-find-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-page");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void whoReopensACasePastAMissingGrantIsAskedToConfirmItAndLosesNothingTyped(int width) {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Gerda", "Genåbnet" + width));
        scene.as(Scene.CASEWORKER)
                .postForEntity(
                        scene.address() + "/api/cases/" + testCase.caseNumber() + "/close",
                        Map.of("reason", "Forkert sag"),
                        String.class);
        jdbc.sql("update case_file set status = 'CLOSED', outcome = 'LUKKET', outcome_name = 'Lukket med årsag',"
                        + " closed_at = opened_at where id = :id")
                .param("id", testCase.id())
                .update();
        Page page = browser.logIn(Scene.TEAM_LEADER, width, 900);
        browser.openPage(page, "/loeftet/find-sag");
        page.getByLabel("Sagsnummer eller navn").fill("genåbnet" + width);
        page.keyboard().press("Enter");

        button(page, "Genåbn sagen").click();
        page.locator("dialog select").selectOption("stage_waiting");
        page.getByLabel("Begrundelse").fill("Bevilget i en gammel sag");
        assertThat(page.getByLabel("Genåbn sagen alligevel")).isHidden();
        page.locator("dialog button[type=submit]").click();

        assertThat(page.getByLabel("Genåbn sagen alligevel")).isFocused();
        assertThat(page.locator("dialog")).containsText("en afgørelse, der bevilger uddannelsen");
        assertThat(page.getByLabel("Begrundelse")).hasValue("Bevilget i en gammel sag");
        Browser.screenshot(page, "control-reopen-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        page.keyboard().press("Space");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".alert-success")).containsText("Sagen er genåbnet som sag");
        page.context().close();
    }
}
