package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import dk.loeftet.support.Words;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * What a caseworker sees of Camunda's own pages is Danish. What form-js itself writes below a field that was left out
 * is not looked at: the library has no place for words of ours.
 */
@TasklistTest
// An application of its own: the web applications know by static fields only the one that started last.
@TestPropertySource(properties = "loeftet.test.application=danish-pages")
class DanishPagesTest {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|not|with|your|you|please|task|tasks|tasklist|admin|welcome|process|instance|assignee|claim|unclaim"
                    + "|complete|save|close|cancel|due|follow-up|created|history|description|comment|add|edit|delete|remove"
                    + "|search|filters|name|priority|owner|groups?|users?|variables?|loading|powered|username|password|log in"
                    + "|log out|my profile|shortcuts?|keyboard|assigned|ago|days?|hours?|months?|next|previous|mon|tue|wed"
                    + "|thu|sun|monday|sunday|january|october|december)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is on the screen, and what stands in empty fields. */
    private static final String VISIBLE = """
            () => document.body.innerText + '\\n' + [...document.querySelectorAll('input[placeholder]')]
                .filter(field => field.offsetParent && !field.closest('.fjs-form')).map(field => field.placeholder).join('\\n')
            """;

    private static Browser browser;

    @Autowired
    private Scene scene;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browser = Browser.open(port);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void prepare() {
        scene.prepare();
    }

    @Test
    void aCaseworkerMeetsNoEnglishWord() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Dorte", "Dansk"));
        Task task = scene.guidanceTask(testCase);
        Page page = browser.logIn(Scene.CASEWORKER);
        assertThat(page).hasTitle("Løftet Opgaver");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        speaksDanish(page, "list");

        browser.openTask(page, task.getId(), "loeftet-panel");
        page.locator(".loeftet-panel .loeftet-stages").waitFor();
        speaksDanish(page, "panel");
        for (String tab : List.of(Words.HISTORY, Words.DIAGRAM, Words.DESCRIPTION)) {
            page.locator(".task-details .nav-tabs a, .task-card .nav-tabs a")
                    .filter(new Locator.FilterOptions().setHasText(tab))
                    .first()
                    .click();
            speaksDanish(page, tab);
        }

        page.locator(".task-card .followup-date").click();
        assertThat(page.locator(".uib-daypicker th small").nth(0)).hasText("ma");
        assertThat(page.locator(".uib-daypicker th small").nth(6)).hasText("sø");
        speaksDanish(page, "date picker");
        page.keyboard().press("Escape");

        page.locator("[cam-widget-search] input").first().click();
        speaksDanish(page, "search");
        page.keyboard().press("Escape");

        for (String dialog : List.of(Words.START_PROCESS, Words.SHORTCUTS)) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(dialog))
                    .click();
            Locator close =
                    page.locator(".modal-footer button").filter(new Locator.FilterOptions().setHasText(Words.CLOSE));
            assertThat(close).isVisible();
            speaksDanish(page, dialog);
            close.click();
            assertThat(page.locator(".modal-dialog")).hasCount(0);
        }

        page.locator(".account .dropdown-toggle").first().click();
        speaksDanish(page, "account");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist,Løftet Opgaver",
        "cockpit,Løftet Cockpit",
        "admin,Løftet Administration",
        "welcome,Løftet Forside"
    })
    void theLoginIsDanishWhateverTheBrowserAsksForExceptEnglish(String app, String title) {
        for (String locale : List.of("da-DK", "de-DE")) {
            Page page = browser.openLogin(app, locale);
            assertThat(page.getByPlaceholder(Words.USERNAME)).isVisible();
            assertThat(page.getByPlaceholder(Words.PASSWORD)).isVisible();
            assertThat(page).hasTitle(title);
            assertThat(page.locator("html")).hasAttribute("lang", "da");
            assertThat(page.locator(".ce-eol-banner")).isHidden();
            speaksDanish(page, "login of " + app);
            page.locator("input[type=text]").first().fill("nobody");
            page.locator("input[type=password]").fill("nothing");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.LOG_IN))
                    .click();
            assertThat(page.locator("[notifications-panel] .alert").first()).containsText("Du kunne ikke logges ind");
            speaksDanish(page, "refused login of " + app);
            page.context().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"tasklist,Løftet Tasks", "cockpit,Løftet Cockpit", "admin,Løftet Admin", "welcome,Løftet Welcome"})
    void whoseBrowserIsEnglishReadsEnglish(String app, String title) {
        Page page = browser.openLogin(app, "en-GB");

        assertThat(page.getByPlaceholder("Username")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")))
                .isVisible();
        assertThat(page).hasTitle(title);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.context().close();
    }

    private static void speaksDanish(Page page, String place) {
        String visible = (String) page.evaluate(VISIBLE);
        List<String> english = ENGLISH.matcher(visible)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(english).as("English on the screen: %s%n%s", place, visible).isEmpty();
    }
}
