package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dk.loeftet.extension.time.EngineClock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talks beside the road, an invitation and another partner: each from the case, in a few clicks. */
@DemoApplication
class CaseActionsInTheBrowserTest {

    private static final String ALBUM = "handlinger/";
    private static final String BOOK = "Book uddannelsesambassadøren til en samtale";
    private static final String LONG_NAME =
            "A-kassen for medarbejdere i fremstillingsvirksomhed, transportvirksomhed og serviceerhverv i Vestegnen";

    private static final String OPEN = """
            select distinct w.business_key from wait w join case_file c on c.case_number = w.business_key
            where w.left_at is null and c.office_id = 'glostrup' and c.status = 'OPEN' and c.adviser = 'sanne'
              and w.process_key = 'uddannelsesloeft'
              and not exists (select 1 from case_pause p where p.case_id = c.id and p.resumed_at is null)
              and not exists (select 1 from sharing_basis b where b.case_id = c.id and b.in_force is not null)
            """;

    private static Browser browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoWorld world;

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

    @ParameterizedTest
    @CsvSource({"1400, 0", "500, 1"})
    void theAmbassadorIsBookedWithThreeClicksAndAgreesTheDay(int width, int which) {
        String number = caseWithATask(which);
        jdbc.sql("update case_file set ambassador = 'amir' where case_number = :number")
                .param("number", number)
                .update();
        Page page = browser.logIn("sanne", width, 900);
        openCase(page, number);
        ClickBudget.count(page);
        button(page, "Der er sket noget").click();
        page.getByLabel(BOOK).check();
        Browser.screenshot(page, ALBUM + "book-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        button(page, "Gem på sagen").click();
        assertThat(page.locator(".alert-success")).containsText("Det er gemt på sagen.");
        ClickBudget.isWithin(3, page, "book the ambassador");
        page.context().close();

        Page desk = browser.logIn("amir", width, 900);
        browser.openTask(desk, world.task(number, "Aftal samtale med borgeren").getId(), "loeftet-form");
        FormInOurTab form = new FormInOurTab(desk);
        form.choose("Er der aftalt en dag?", "Ja");
        form.submit();
        assertThat(form.errors().first()).isVisible();
        form.date("Dagen for samtalen", world.openDayIn(7)).type("Tid og sted", "kl. 10.30 i jobcentret, lokale 2");
        Browser.screenshot(desk, ALBUM + "aftal-samtale-" + width);
        Accessibility.hasNoViolations(desk, ".loeftet-task-form");
        form.complete();

        openCase(desk, number);
        assertThat(desk.locator(".loeftet-found")).containsText("Samtale med vores uddannelsesambassadør");
        button(desk, "Der er sket noget").click();
        assertThat(desk.getByLabel("Samtalen med uddannelsesambassadøren skal flyttes eller aflyses"))
                .isVisible();
        Browser.screenshot(desk, ALBUM + "samtale-aftalt-" + width);
        desk.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1400, 2", "500, 3"})
    void aThreePartyTalkWithAPartnerAsksForTheBasisForSharing(int width, int which) {
        String number = caseWithATask(which);
        Page page = browser.logIn("sanne", width, 900);
        openCase(page, number);
        button(page, "Der er sket noget").press("Enter");
        Locator offer = page.getByLabel("Aftal en trepartssamtale");
        offer.focus();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator(".alert-success")).containsText("Det er gemt på sagen.");

        browser.openTask(page, world.task(number, "Aftal trepartssamtale").getId(), "loeftet-form");
        FormInOurTab form = new FormInOurTab(page);
        form.choose("Er der aftalt en dag?", "Ja")
                .choose("Hvem skal med ud over borgeren og dig?", "A-kassen")
                .date("Dagen for samtalen", world.openDayIn(7))
                .type("Tid og sted", "kl. 13 hos a-kassen");
        form.choose("På hvilket grundlag må oplysninger deles med a-kassen?", "Borgeren har givet samtykke");
        assertThat(form.field("Hvad dækker samtykket?")).isVisible();
        Browser.screenshot(page, ALBUM + "trepart-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-task-form");
        form.choose(
                "På hvilket grundlag må oplysninger deles med a-kassen?",
                "Der er ikke noget grundlag endnu, så a-kassen får ikke besked");
        form.complete();
        openCase(page, number);
        assertThat(page.locator(".loeftet-found")).containsText("Fælles samtale om din vej til en uddannelse");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1400, 4", "500, 5"})
    void anotherAkasseIsChosenAfterSeeingWhatComesOfItAlsoByKeyboard(int width, int which) {
        String number = caseWithATask(which);
        String old = jdbc.sql("select min(id) from partner where kind = 'akasse'")
                .query(String.class)
                .single();
        jdbc.sql("update case_file set akasse_id = :akasse, akasse_text = null where case_number = :number")
                .param("akasse", old)
                .param("number", number)
                .update();
        jdbc.sql("update partner set name = :name where id = :id")
                .param("name", LONG_NAME)
                .param("id", old)
                .update();
        String other = jdbc.sql("select min(id) from partner where kind = 'akasse' and active = true and id <> :old")
                .param("old", old)
                .query(String.class)
                .single();
        Page page = browser.logIn("sanne", width, 900);
        browser.openTask(page, taskOfSanne(number), "loeftet-panel");

        Locator change = button(page, "Skift a-kasse");
        change.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).containsText("Sagen har nu " + LONG_NAME);
        assertThat(page.locator("dialog select")).isFocused();
        page.locator("dialog select").selectOption(other);
        assertThat(page.locator("dialog .loeftet-preview"))
                .containsText("får intet at vide, før der er noteret et grundlag for at dele");
        page.locator("dialog button[type=submit]").press("Enter");
        assertThat(page.locator("dialog")).containsText("Feltet skal udfyldes.");
        page.getByLabel("Begrundelse").focus();
        page.keyboard().type("Borgeren har skiftet a-kasse");
        Browser.screenshot(page, ALBUM + "skift-akasse-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        page.locator("dialog button[type=submit]").press("Enter");

        assertThat(page.locator(".alert-success")).containsText("A-kassen er skiftet.");
        assertThat(card(page, "Hvem er med i sagen?")).not().containsText(LONG_NAME);
        card(page, "Hvem er med i sagen?").scrollIntoViewIfNeeded();
        Browser.screenshot(page, ALBUM + "skiftet-akasse-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-panel");
        jdbc.sql("update partner set name = :name where id = :id")
                .param("name", "3F")
                .param("id", old)
                .update();
        page.context().close();
    }

    @Test
    void aSchoolThatHoldsASeatIsNotChangedAndTheDialogSaysWhatToDo() {
        String number = caseWithATask(6);
        jdbc.sql("update case_file set school_id = (select min(id) from partner where kind = 'skole')"
                        + " where case_number = :number")
                .param("number", number)
                .update();
        jdbc.sql("""
                        insert into education_plan (id, case_id, starts_on, ends_on, agreed_at)
                        select :id, id, :starts, :ends, :now from case_file where case_number = :number
                        """)
                .param("id", UUID.randomUUID())
                .param("starts", world.today().plusDays(30))
                .param("ends", world.today().plusDays(300))
                .param("now", OffsetDateTime.now(EngineClock.COPENHAGEN))
                .param("number", number)
                .update();
        Page page = browser.logIn("sanne", 1400, 900);
        openCase(page, number);

        button(page, "Skift skole").click();
        assertThat(page.locator("dialog"))
                .containsText("Borgeren har plads på skolen efter en aftalt uddannelsesplan.");
        Browser.screenshot(page, ALBUM + "skift-skole-ikke-1400");
        Accessibility.hasNoViolations(page, "dialog");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void aCitizenIsInvitedToAMeetingThatIsChosenAndWhoCannotBeIsNamedWithTheReason(int width) {
        Page page = browser.logIn("sanne", width, 900);
        openCase(page, caseAt("Kvittér for markering"));
        button(page, "Indkald til informationsmøde").click();
        assertThat(page.locator("dialog")).containsText("Sagen venter ikke på en plads på et informationsmøde.");
        Browser.screenshot(page, ALBUM + "indkald-ikke-" + width);
        page.keyboard().press("Escape");

        String waiting = jdbc.sql("""
                        select w.business_key from wait w join case_file c on c.case_number = w.business_key
                        where w.activity_id = 'event_meetingSeat' and w.left_at is null and c.office_id = 'glostrup'
                          and not exists (select 1 from meeting_seat s where s.case_id = c.id)
                          and not exists (select 1 from case_pause p where p.case_id = c.id and p.resumed_at is null)
                        order by w.business_key fetch first 1 row only
                        """).query(String.class).optional().orElse(null);
        if (waiting == null) {
            String number = caseAt("Kvittér for markering");
            browser.openTask(page, world.task(number, "Kvittér for markering").getId(), "loeftet-form");
            new FormInOurTab(page)
                    .choose("Hvad skal der ske?", "Borgeren indkaldes til informationsmøde")
                    .complete();
            waiting = number;
        }
        openCase(page, waiting);
        button(page, "Indkald til informationsmøde").click();
        page.locator("dialog select").selectOption(new SelectOption().setIndex(1));
        assertThat(page.locator("dialog")).containsText(Pattern.compile("\\d+ er indkaldt til \\d+ pladser"));
        Browser.screenshot(page, ALBUM + "indkald-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        if (page.getByLabel("Indkald alligevel").isVisible()) {
            page.getByLabel("Indkald alligevel").check();
        }
        button(page, "Indkald borgeren").click();
        assertThat(page.locator(".alert-success")).containsText("Borgeren er indkaldt.");
        page.context().close();
    }

    private static void openCase(Page page, String number) {
        browser.openPage(page, "/loeftet/sager?sag=" + number);
        assertThat(page.locator(".loeftet-found h2")).isVisible();
    }

    /** An open case of Glostrup that stands at this task, and not still. */
    private String caseAt(String task) {
        return jdbc.sql(OPEN + "and w.activity_name = :task order by w.business_key fetch first 1 row only")
                .param("task", task)
                .query(String.class)
                .single();
    }

    /** Another open case with a task of Sanne for each number. */
    private String caseWithATask(int which) {
        return jdbc.sql(OPEN + "and w.task_id is not null and w.assignee = 'sanne' order by w.business_key")
                .query(String.class)
                .list()
                .get(which);
    }

    private String taskOfSanne(String number) {
        return jdbc.sql("select min(task_id) from wait where business_key = :number and left_at is null"
                        + " and assignee = 'sanne'")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private static Locator card(Page page, String title) {
        return page.locator(".loeftet-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
