package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** From the first log-in to the last log-out nobody touches a mouse, and everybody sees where they are. */
@DemoApplication
@TestPropertySource(properties = "loeftet.tour.at-first-log-in=true")
class ADayByKeyboardTest {

    private static final Logger LOG = LoggerFactory.getLogger(ADayByKeyboardTest.class);
    private static final Pattern CASE_NUMBER = Pattern.compile("2026-\\d{6}");

    @Autowired
    DemoWorld world;

    @Autowired
    TaskService tasks;

    private Browser browser;
    private Page page;
    private Keyboard keys;

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.open(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aWholeDayNeedsNoMouse() {
        logIn("sanne");
        closeTheTour();
        String caseNumber = openTheFirstTask("Kvittér for markering");
        fillInTheForm(caseNumber);
        goOnToTheNextTask();
        openTheHelp();
        openThePanelOf("Kvittér for markering");
        writeANote();
        noteACall();
        writeAMessage();
        String paused = pauseTheCase();
        findTheCaseAndResumeIt(paused);
        remindThoseWhoAreWaitedFor();
        logOut();

        logIn("rikke");
        closeTheTour();
        registerWhoCameToTheMeeting();
        logOut();

        LOG.info("A day by keyboard: {} keys and texts", keys.keys());
        assertThat(keys.unseen()).as("stops at which the focus is not seen").isEmpty();
    }

    private void logIn(String user) {
        if (page != null) {
            page.context().close();
        }
        page = browser.openLogin("tasklist", "da-DK");
        keys = keys == null ? new Keyboard(page) : keys.at(page);
        Locator name = page.locator("input[type=text]").first();
        Locator password = page.locator("input[type=password]");
        // Tasklist draws its login form more than once while it starts: what was typed too early is typed again.
        for (int tries = 0; tries < 5 && !name.inputValue().equals(user); tries++) {
            keys.to(name).press("Control+a");
            keys.type(user);
            keys.to(password).press("Control+a");
            keys.type(user);
        }
        keys.press("Enter");
        page.locator(".task-filters").waitFor();
    }

    private void closeTheTour() {
        Locator tour = page.locator("dialog.loeftet-tour");
        assertThat(tour).containsText("Trin 1 af");
        keys.enter(button("Luk rundvisningen"));
        assertThat(tour).hasCount(0);
        keys.isSomewhere();
    }

    private String openTheFirstTask(String name) {
        keys.enter(page.locator(".task-filters a", hasText("Mine opgaver")).first());
        Locator card = page.locator("ol.tasks-list > li.task", hasText(name)).first();
        assertThat(card).containsText(CASE_NUMBER);
        Matcher number = CASE_NUMBER.matcher(card.innerText());
        assertThat(number.find()).isTrue();
        keys.enter(card.locator("h4.task a"));
        assertThat(page.locator(".loeftet-task-head")).containsText(number.group());
        keys.isSomewhere();
        return number.group();
    }

    private void fillInTheForm(String caseNumber) {
        FormInOurTab form = new FormInOurTab(page);
        keys.press("Control+Alt+f");
        assertThat(form.element().locator("input").first()).isFocused();
        keys.enter(form.completeButton());
        assertThat(form.errors()).hasText("Vælg en mulighed i feltet »Hvad skal der ske?«.");
        assertThat(form.element().locator("input").first()).isFocused();
        Browser.screenshot(page, "keyboard/fault");
        keys.choose(form.question("Hvad skal der ske?"), "Borgeren får en vejledningssamtale med det samme");
        keys.write(form.field("Notat til sagen (valgfrit)"), "Ring først efter kl. 12.");
        keys.enter(form.completeButton());
        assertThat(page.locator(".loeftet-journal-box h3")).isFocused();
        Browser.screenshot(page, "keyboard/done");
        assertThat(world.openTasks(caseNumber)).containsExactly("Hold vejledningssamtale");
    }

    private void goOnToTheNextTask() {
        Locator next = page.locator(".loeftet-next a");
        String name = next.textContent().replaceAll("\\s*\\(.*", "");
        keys.enter(next);
        assertThat(page.locator(".task-card h2.task")).containsText(name);
        assertThat(page.locator(".loeftet-task-head h2")).isFocused();
    }

    private void openTheHelp() {
        Locator help = page.locator(".loeftet-help");
        keys.enter(help.locator("summary"));
        assertThat(help).hasAttribute("open", "");
        keys.isSomewhere();
    }

    private void openThePanelOf(String task) {
        // From the top of the page: the list stands before the task.
        keys.press("Control+Alt+l");
        keys.enter(
                page.locator("ol.tasks-list > li.task", hasText(task)).first().locator("h4.task a"));
        assertThat(page.locator(".task-card h2.task")).containsText(task);
        keys.enter(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Sag").setExact(true)));
        page.locator(".loeftet-panel .loeftet-stages").waitFor();
        keys.isSomewhere();
    }

    private void writeANote() {
        keys.enter(button("Skriv et notat"));
        keys.type("Vil gerne begynde i januar.");
        keys.enter(send());
        assertThat(page.locator(".loeftet-panel")).containsText("Vil gerne begynde i januar.");
        assertThat(button("Skriv et notat")).isFocused();
    }

    private void noteACall() {
        keys.enter(button("Notér et opkald"));
        keys.tick(page.getByLabel("Borgeren", new Page.GetByLabelOptions().setExact(true)));
        keys.press("Tab");
        keys.press("Space");
        keys.write(page.getByLabel("Hvad talte I om?"), "Talte om skolens adresse.");
        keys.enter(send());
        assertThat(page.locator(".loeftet-panel")).containsText("Talte om skolens adresse.");
        assertThat(button("Notér et opkald")).isFocused();
    }

    private void writeAMessage() {
        keys.enter(button("Skriv en besked"));
        Locator choice = page.locator("dialog select");
        assertThat(choice).isFocused();
        keys.type("Til borgeren: En besked");
        assertThat(choice).hasValue("fri-besked-borger borger");
        keys.write(page.getByLabel("Din tekst"), "Vi ses på mandag.");
        assertThat(page.locator("dialog .loeftet-letter")).containsText("Vi ses på mandag.");
        keys.enter(send());
        Locator said = page.locator(".loeftet-panel > .alert-success");
        assertThat(said).containsText("Beskeden ligger i udbakken");
        assertThat(said).isFocused();
    }

    /** The case stands still until the end of the year. */
    private String pauseTheCase() {
        Matcher number =
                CASE_NUMBER.matcher(page.locator(".loeftet-panel-head").first().innerText());
        assertThat(number.find()).isTrue();
        keys.enter(button("Sæt på pause"));
        keys.tick(page.getByLabel("Sygdom"));
        keys.write(
                page.getByLabel("Pausen varer til og med"),
                "31-12-" + world.today().getYear());
        keys.enter(send());
        assertThat(page.locator(".loeftet-panel > .alert-success")).isFocused();
        Browser.screenshot(page, "keyboard/paused");
        keys.enter(page.locator(".loeftet-panel a", hasText("Til opgavelisten")));
        keys.isSomewhere();
        return number.group();
    }

    private void findTheCaseAndResumeIt(String caseNumber) {
        toOurPages("Sager");
        assertThat(page.getByLabel("Sagsnummer eller navn")).isFocused();
        keys.type(caseNumber);
        keys.press("Enter");
        assertThat(page.locator(".loeftet-found")).containsText(caseNumber);
        keys.isSomewhere();
        keys.enter(button("Genoptag sagen"));
        assertThat(page.locator("dialog")).containsText("Genoptag");
        keys.press("Enter");
        assertThat(page.locator(".loeftet-main .alert-success")).isFocused();
        assertThat(button("Sæt på pause")).isVisible();
        Browser.screenshot(page, "keyboard/resumed");
    }

    private void remindThoseWhoAreWaitedFor() {
        keys.enter(page.locator(".loeftet-main a", hasText("Til sagerne")).first());
        keys.to(page.getByLabel("Venter på"));
        keys.type("Borgeren");
        keys.press("Tab");
        page.waitForURL(Pattern.compile("venter=borger"));
        Locator standing = page.locator(".loeftet-cases td[data-label='Står ved']");
        page.waitForCondition(() -> standing.count() > 0
                && standing.allTextContents().stream().noneMatch(text -> text.contains("jobcentret")));
        keys.tick(page.getByLabel("Vælg alle på siden"));
        keys.enter(button("Send påmindelse til borgeren"));
        assertThat(page.locator("dialog")).containsText(Pattern.compile("påmindelse i \\d+ af \\d+ sager"));
        keys.isSomewhere();
        Browser.screenshot(page, "keyboard/preview");
        keys.press("Enter");
        assertThat(page.locator(".loeftet-main .alert", hasText("udbakken"))).isFocused();
    }

    private void registerWhoCameToTheMeeting() {
        toOurPages("Informationsmøder");
        Task due = tasks.createTaskQuery()
                .taskName("Registrér fremmøde")
                .tenantIdIn("glostrup")
                .list()
                .get(0);
        String number = world.instances()
                .createProcessInstanceQuery()
                .processInstanceId(due.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        keys.enter(page.locator(".loeftet-meetings a[href*='" + number + "']"));
        keys.isSomewhere();
        Locator absent = page.locator(".loeftet-attendance tbody tr")
                .first()
                .locator("input")
                .first();
        keys.tick(absent);
        Browser.screenshot(page, "keyboard/attendance");
        keys.enter(button("Gem fremmødet"));
        assertThat(page.locator(".loeftet-main .alert-success")).containsText("Fremmødet er gemt");
        keys.isSomewhere();
        page.waitForCondition(() -> world.isOver(number));
    }

    private void toOurPages(String name) {
        keys.enter(page.locator("a.loeftet-navigation"));
        page.locator(".loeftet-main h1").waitFor();
        keys.isSomewhere();
        Locator here = page.locator(".loeftet-menu a", hasText(name)).first();
        if (here.getAttribute("aria-current") == null) {
            keys.enter(here);
        }
        assertThat(page.locator(".loeftet-main h1")).hasText(name);
        keys.isSomewhere();
    }

    private void logOut() {
        keys.enter(page.locator(".navbar-nav a.dropdown-toggle, [cam-widget-header] a.dropdown-toggle")
                .last());
        keys.enter(page.locator(".dropdown-menu a", hasText("Log ud")).last());
        assertThat(page.locator("input[type=password]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    }

    private Locator send() {
        return page.locator("dialog button[type=submit]");
    }

    private Locator button(String name) {
        return Crew.button(page, name);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
