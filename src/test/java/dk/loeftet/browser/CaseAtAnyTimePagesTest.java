package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Without any form: a call is noted, a note and a message are written, and it is seen what the case waits for and who is in it. */
@TestPropertySource(properties = "loeftet.test.application=at-any-time")
class CaseAtAnyTimePagesTest extends TasklistInTheBrowser {

    private static final TestPerson LONG_NAME =
            TestPerson.named("Anne-Margrethe Birgitte Konstantina", "Vestergaard-Christoffersen Højbjerg");

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        jdbc.sql("update office set phone = '43000100', email = 'kontor@glostrup.example' where id = 'glostrup'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void aCallIsNotedByKeyboardAndItsJournalNoteIsCopiedWithOneClick(int width) {
        TestCase testCase = scene.openCase("glostrup", LONG_NAME);
        Page page = panel(testCase, Scene.CASEWORKER, width);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        assertThat(card(page, "Opkald")).containsText("Der er ikke noteret opkald.");
        assertThat(card(page, "Hvem er med i sagen?")).containsText("Der er ikke valgt en skole endnu");
        assertThat(card(page, "Hvad har sagen ventet på?")).containsText("Venter nu");
        shoot(page, "Opkald", "calls-empty-" + width);

        button(page, "Notér et opkald").focus();
        page.keyboard().press("Enter");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).containsText("Feltet skal udfyldes.");
        page.getByLabel("Borgeren").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).containsText("Skriv kort, hvad I talte om.");
        assertThat(page.getByLabel("Hvad talte I om?")).isFocused();
        page.keyboard().type("Vil gerne være <b>tømrer</b>, men er i tvivl om økonomien.");
        Browser.screenshot(page, "at-any-time/call-dialog-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        page.locator("dialog button[type=submit]").press("Enter");

        Locator calls = card(page, "Opkald");
        assertThat(calls).containsText("Til borgeren");
        assertThat(calls).containsText("Vil gerne være <b>tømrer</b>");
        assertThat(card(page, "Journal")).containsText("Opkald til borgeren");
        calls.getByText("Kopiér", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(calls.locator(".loeftet-copied")).hasText("Kopieret");
        org.assertj.core.api.Assertions.assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                .contains("Opkald til borgeren", "tvivl om økonomien");
        shoot(page, "Opkald", "calls-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-panel");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void aNoteAndVeryLongWordsStandInThePanelAndOnThePageFindSag(int width) {
        TestCase testCase = scene.openCase("glostrup", LONG_NAME);
        String surname = "Notesen" + width;
        jdbc.sql("update person set last_name = :name where id = (select person_id from case_file where id = :id)")
                .param("name", surname)
                .param("id", testCase.id())
                .update();
        Page page = panel(testCase, Scene.CONSULTANT, width);

        button(page, "Skriv et notat").click();
        page.getByLabel("Notat", new Page.GetByLabelOptions().setExact(false))
                .last()
                .fill("Speciallægepraksisplanlægningsstabiliseringsperiodeforlængelse".repeat(4));
        Browser.screenshot(page, "at-any-time/note-dialog-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        page.locator("dialog button[type=submit]").click();
        assertThat(card(page, "Notater")).containsText("Speciallægepraksis");
        shoot(page, "Notater", "notes-long-" + width);

        for (int call = 1; call <= 7; call++) {
            scene.as(Scene.CASEWORKER)
                    .postForEntity(
                            scene.address() + "/api/cases/" + testCase.caseNumber() + "/contacts",
                            Map.of("party", "skole", "direction", "ud", "reached", false, "text", "Forsøg " + call),
                            String.class);
        }
        browser.openPage(page, "/loeftet/find-sag");
        page.getByLabel("Sagsnummer eller navn").fill(surname);
        page.keyboard().press("Enter");
        Locator calls = card(page, "Opkald");
        assertThat(calls).containsText("Ikke truffet");
        assertThat(calls.locator("li")).hasCount(5);
        calls.getByText("Vis alle 7 opkald").click();
        assertThat(calls.locator("li")).hasCount(7);
        assertThat(calls.locator("li").nth(5)).isFocused();
        assertThat(card(page, "Notater")).containsText("Speciallægepraksis");
        assertThat(card(page, "Hvem er med i sagen?")).containsText("Anna Andersen");
        shoot(page, "Opkald", "find-calls-" + width);
        shoot(page, "Hvem er med i sagen?", "find-people-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-page");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void whoIsInTheCaseIsCalledAndWrittenToByALink(int width) {
        TestCase testCase = scene.openCase("glostrup", LONG_NAME);
        jdbc.sql("update partner set phone = '43 00 00 01', email = 'realkompetencevurdering-og-vejledning@tec.example'"
                        + " where id = 'tskole-tec'")
                .update();
        jdbc.sql("update case_file set school_id = 'tskole-tec' where id = :id")
                .param("id", testCase.id())
                .update();
        Page page = panel(testCase, Scene.AMBASSADOR, width);

        Locator people = card(page, "Hvem er med i sagen?");
        assertThat(people.locator("a[href='tel:43000001']")).hasText("43 00 00 01");
        assertThat(people.locator("a[href='mailto:realkompetencevurdering-og-vejledning@tec.example']"))
                .isVisible();
        assertThat(people).containsText("Borgerens a-kasse er ikke oplyst");
        assertThat(people).containsText("E-mail er ikke oplyst");
        shoot(page, "Hvem er med i sagen?", "people-" + width);
        shoot(page, "Hvad har sagen ventet på?", "waits-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-panel");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void aMessageIsSeenBeforeItIsSentAndADoubleClickSendsItOnce(int width) {
        TestCase testCase = scene.openCase("glostrup", LONG_NAME);
        Page page = panel(testCase, Scene.CASEWORKER, width);

        button(page, "Skriv en besked").click();
        assertThat(page.locator("dialog select")).isFocused();
        assertThat(page.locator("dialog")).containsText("Der er ikke valgt en skole i sagen.");
        page.locator("dialog select").selectOption("fri-ring-til-os borger");
        assertThat(page.locator("dialog .loeftet-letter")).containsText("Ring til os på 43000100");
        assertThat(page.getByLabel("Din tekst")).isHidden();
        page.locator("dialog select").selectOption("fri-besked-borger borger");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.getByLabel("Din tekst")).isFocused();
        page.keyboard().type("Vi ses <i>på mandag</i> klokken ti.");
        assertThat(page.locator("dialog .loeftet-letter")).containsText("Vi ses <i>på mandag</i> klokken ti.");
        assertThat(page.locator("dialog .loeftet-letter")).containsText("Kære Anne-Margrethe Birgitte Konstantina");
        Browser.screenshot(page, "at-any-time/message-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        page.locator("dialog button[type=submit]").dblclick();

        assertThat(page.locator(".loeftet-panel .alert-success")).containsText("Beskeden ligger i udbakken");
        Locator messages = card(page, "Beskeder");
        assertThat(messages.locator("li").filter(new Locator.FilterOptions().setHasText("En besked om dit forløb")))
                .hasCount(1);
        shoot(page, "Beskeder", "messages-" + width);
        page.context().close();
    }

    @Test
    void aSchoolSeesNothingOfIt() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        scene.rkvOrdered(testCase, "tskole-tec", "Har arbejdet som murer i otte år.");
        Task task = scene.rkvTask(testCase);
        Page page = browser.logIn(Scene.SCHOOL);
        browser.openTask(page, task.getId(), "loeftet-panel");

        assertThat(page.locator(".loeftet-panel")).containsText("Har arbejdet som murer");
        assertThat(page.locator(".loeftet-panel")).not().containsText("Opkald");
        assertThat(button(page, "Skriv en besked")).hasCount(0);
        page.context().close();
    }

    private Page panel(TestCase testCase, String user, int width) {
        Task task =
                scene.guidanceTaskOf(testCase) == null ? scene.guidanceTask(testCase) : scene.guidanceTaskOf(testCase);
        Page page = browser.logIn(user, width, 900);
        browser.openTask(page, task.getId(), "loeftet-panel");
        page.locator(".loeftet-panel .loeftet-stages").waitFor();
        return page;
    }

    private static void shoot(Page page, String title, String name) {
        card(page, title).evaluate("card => card.scrollIntoView({ block: 'center' })");
        Browser.screenshot(page, "at-any-time/" + name);
    }
}
