package dk.loeftet.extension.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.loeftet.support.Chromium;
import dk.loeftet.support.Words;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stays in the browser, and what people see of a refusal, in the real web applications. */
@FormGuardTest
class BrowserDraftsTest {

    static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    GuardedEngine engine;

    BrowserContext context;
    Page page;
    final List<String> pageErrors = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void endBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openPage() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("da-DK"));
        page = context.newPage();
        page.onPageError(pageErrors::add);
    }

    @AfterEach
    void closePage() {
        context.close();
        assertThat(pageErrors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theLoginPageForgetsDraftsAndNothingElse(String app) {
        page.navigate(url("/engine-rest/engine"));
        leaveDraft();

        page.navigate(url("/camunda/app/" + app + "/default/"));
        assertThat(loginButton()).isVisible();

        assertOnlyDraftsAreForgotten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void aLogoutForgetsDraftsAndTheApplicationWorksAsBefore(String app) {
        login(app);
        leaveDraft();

        page.locator(".account .dropdown-toggle").first().click();
        page.locator(".logout a").first().click();
        assertThat(loginButton()).isVisible();

        assertOnlyDraftsAreForgotten();
    }

    @Test
    void aLostSessionKeepsNoDraftOfTheFormThatWasOpen() {
        Locator note = openTalk();
        note.fill("KANARIEFUGL");
        button(Words.SAVE).click();
        page.waitForFunction("() => Object.keys(localStorage).some(key => key.startsWith('camunda-form:'))");

        // The application asks for the task from time to time, and so learns that the session is gone.
        context.clearCookies();
        assertThat(loginButton()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));

        page.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('camunda-form:'))");
    }

    @Test
    void aRefusalIsShownInDanishAndNothingTypedIsLost() {
        Locator note = openTalk();
        assertThat(page.getByText("Samtale med Ida Prøve")).isVisible();
        page.getByLabel("Ja tak").check();
        page.locator(".fjs-form-field-datetime input").first().fill("2.3.2026");
        page.keyboard().press("Enter");
        page.locator(".fjs-form-field-checkbox input").check();
        note.fill(CaseFile.REFUSED);

        Locator complete = button(Words.COMPLETE);
        assertThat(complete).isEnabled();
        complete.click();

        assertThat(page.locator(".page-notifications")).containsText("Skriv noget andet i feltet »Notat«.");
        assertThat(page.locator(".page-notifications")).not().containsText("Cannot");
        assertThat(note).hasValue(CaseFile.REFUSED);
    }

    private Locator openTalk() {
        engine.deploy();
        ProcessInstance instance = engine.startCase();
        Task task = engine.task(instance);
        engine.tasks().setAssignee(task.getId(), "admin");
        login("tasklist");
        page.navigate(url("/camunda/app/tasklist/default/#/?detailsTab=task-detail-form&task=" + task.getId()));
        Locator note = page.getByLabel("Notat");
        assertThat(note).isEditable();
        return note;
    }

    private void login(String app) {
        page.navigate(url("/camunda/app/" + app + "/default/#/login"));
        page.getByPlaceholder(Words.USERNAME).fill("admin");
        page.getByPlaceholder(Words.PASSWORD).fill("admin");
        loginButton().click();
        assertThat(loginButton()).isHidden();
        assertThat(page.locator(".account").first()).isVisible();
    }

    private Locator button(String name) {
        return page.locator("button:has-text('" + name + "')").last();
    }

    private Locator loginButton() {
        return page.locator("form[name=signinForm] button[type=submit]");
    }

    private void leaveDraft() {
        page.evaluate("() => { localStorage.setItem('camunda-form:1', '{}');"
                + " localStorage.setItem('camunda-form:undefined', '{}'); localStorage.setItem('kept', 'yes'); }");
    }

    private void assertOnlyDraftsAreForgotten() {
        page.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('camunda-form:'))");
        assertThat(page.evaluate("() => localStorage.getItem('kept')")).isEqualTo("yes");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
