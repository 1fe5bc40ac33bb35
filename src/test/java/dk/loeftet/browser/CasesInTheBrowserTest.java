package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page "Sager" and the cards of the task list, in the demo as its people see it. */
@DemoApplication
class CasesInTheBrowserTest {

    private static final String ALBUM = "sager/";
    private static final String LONG_NAME = "Annemarie-Louise Charlotte Vinterberg-Kjærgaard af Store Heddinge";

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
    @ValueSource(ints = {1400, 500})
    void whatIsChosenStandsInTheAddressAndIsStillChosenAfterTheVisitOfACase(int width) {
        Page page = pageOf("sanne", width);
        assertThat(rows(page).first()).isVisible();
        Browser.screenshot(page, ALBUM + "liste-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-page");

        choose(page, "Venter på", "jobcenter");
        page.waitForURL(Pattern.compile("venter=jobcenter"));
        choose(page, "Ansvarlig", "sanne");
        page.waitForURL(Pattern.compile("ansvarlig=sanne"));
        page.waitForCondition(() -> !standing(page).isEmpty()
                && standing(page).stream().allMatch(text -> text.contains("Venter på jobcentret")));
        Browser.screenshot(page, ALBUM + "valgt-" + width);
        String name = rows(page).first().locator("th a").textContent();
        rows(page).first().locator("th a").click();
        assertThat(page.locator(".loeftet-found h2")).hasText(name);
        assertThat(page.url()).contains("sag=2026-");
        Browser.screenshot(page, ALBUM + "sag-" + width);
        page.goBack();

        assertThat(page.getByLabel("Venter på")).hasValue("jobcenter");
        assertThat(page.getByLabel("Ansvarlig")).hasValue("sanne");
        assertThat(rows(page).first().locator("th a")).hasText(name);
        page.getByText("Ryd valg").click();
        page.waitForCondition(() -> !page.url().contains("venter"));
        assertThat(page.getByLabel("Venter på")).hasValue("");
        page.context().close();
    }

    @Test
    void aWholeCprNumberOpensTheCaseAndNeitherItNorANameIsEverInAnAddress() {
        String cpr = jdbc.sql("""
                        select p.cpr from person p join case_file c on c.person_id = p.id
                        where c.office_id = 'glostrup' and c.status = 'OPEN' order by c.case_number fetch first 1 row only
                        """).query(String.class).single();
        Page page = pageOf("sanne", 1400);
        List<String> addresses = new CopyOnWriteArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        assertThat(rows(page).first()).isVisible();

        page.getByLabel("Sagsnummer eller navn").fill("findesikke");
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-empty")).containsText("Ingen sag på dit kontor passer");
        addresses.add(page.url());
        Browser.screenshot(page, ALBUM + "ingen-1400");
        Accessibility.hasNoViolations(page, ".loeftet-page");
        page.getByLabel("Sagsnummer eller navn").fill("x");
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-field-error").first()).containsText("mindst to bogstaver");
        page.getByLabel("Sagsnummer eller navn").fill(cpr.substring(0, 6) + "-" + cpr.substring(6));
        page.keyboard().press("Enter");
        assertThat(page.locator(".loeftet-found")).isVisible();
        addresses.add(page.url());

        assertThat(addresses)
                .noneMatch(address -> address.contains(cpr.substring(6)) && address.contains(cpr.substring(0, 6)))
                .noneMatch(address -> address.contains("findesikke"));
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void aLeaderClosesSeveralCasesAfterSeeingWhatWillHappenAndReadsWhatBecameOfEach(int width) {
        String why = "Vil ikke længere, set på " + width;
        threeMore(width, "2");
        Page page = pageOf("tove", width);
        choose(page, "Trin", "stage_alert");
        page.waitForURL(Pattern.compile("trin=stage_alert"));
        page.waitForCondition(() -> !standing(page).isEmpty()
                && standing(page).stream().allMatch(text -> text.contains("Underret rådgiver")));
        String first = rows(page).nth(0).locator("th").textContent();
        String second = rows(page).nth(1).locator("th").textContent();
        rows(page).nth(0).locator("input").check();
        rows(page).nth(1).locator("input").check();
        assertThat(page.getByText("2 sager er valgt")).isVisible();
        Browser.screenshot(page, ALBUM + "mange-valgt-" + width);

        button(page, "Luk sager").click();
        page.getByLabel("Borgerne har fortrudt").check();
        button(page, "Se, hvad der sker").click();
        assertThat(page.locator("dialog")).containsText("Feltet skal udfyldes.");
        page.getByLabel("Begrundelse").fill(why);
        Accessibility.hasNoViolations(page, "dialog");
        Browser.screenshot(page, ALBUM + "mange-luk-" + width);
        button(page, "Se, hvad der sker").click();
        assertThat(page.locator("dialog")).containsText("2 af 2 sager kan lukkes.");
        Browser.screenshot(page, ALBUM + "mange-forhaand-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        button(page, "Luk 2 sager").dblclick();

        assertThat(page.locator(".alert-success")).containsText("2 sager er lukket.");
        assertThat(page.locator(".loeftet-names li")).hasCount(2);
        assertThat(page.getByText("0 sager er valgt")).isVisible();
        Browser.screenshot(page, ALBUM + "mange-lukket-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-page");
        assertThat(closedWith(why)).hasSize(2).allMatch(number -> (first + second).contains(number));
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void severalWhoWaitForASeatAreInvitedToTheMeetingThatIsChosenAndTheOthersAreNamed(int width) {
        String number = aMeeting();
        List<String> waiting = threeMore(width, "3");
        Page page = pageOf("rikke", width);
        choose(page, "Trin", "stage_meeting");
        page.waitForURL(Pattern.compile("trin=stage_meeting"));
        page.waitForCondition(() -> !standing(page).isEmpty()
                && standing(page).stream().allMatch(text -> text.contains("Informationsmøde")));
        page.getByLabel("Vælg alle på siden").check();
        button(page, "Indkald til informationsmøde").click();
        button(page, "Se, hvad der sker").click();
        assertThat(page.locator("dialog")).containsText("Feltet skal udfyldes.");
        Browser.screenshot(page, ALBUM + "indkald-vaelg-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        page.locator("dialog select").selectOption(number);
        button(page, "Se, hvad der sker").click();
        assertThat(page.locator("dialog"))
                .containsText(Pattern.compile("[1-9]\\d* af \\d+ sager kan indkaldes|Sagen kan indkaldes"));
        Browser.screenshot(page, ALBUM + "indkald-forhaand-" + width);
        Accessibility.hasNoViolations(page, "dialog");
        page.locator("dialog button[type=submit]").dblclick();

        assertThat(page.locator(".loeftet-main .alert-success")).containsText("har fået plads");
        assertThat(page.locator(".loeftet-main .alert-success")).isFocused();
        Browser.screenshot(page, ALBUM + "indkald-indkaldt-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-page");
        for (String name : waiting) {
            assertThat(page.locator(".loeftet-main .alert-success")).containsText(name);
            assertThat(world.listOf(number)).contains(name);
        }
        page.context().close();
    }

    @Test
    void remindersGoToThoseWhoAreWaitedForAndTheOthersAreNamedByKeyboardAlone() {
        Page page = pageOf("tove", 500);
        assertThat(rows(page).first()).isVisible();
        Keyboard keys = new Keyboard(page);
        keys.to(page.getByLabel("Venter på"));
        keys.type("Borgeren");
        keys.press("Tab");
        page.waitForURL(Pattern.compile("venter=borger"));
        page.waitForCondition(() ->
                !standing(page).isEmpty() && standing(page).stream().noneMatch(text -> text.contains("jobcentret")));
        keys.tick(page.getByLabel("Vælg alle på siden"));
        assertThat(page.getByText(Pattern.compile("^\\d+ sager er valgt$"))).isVisible();
        keys.enter(button(page, "Send påmindelse til borgeren"));
        assertThat(page.locator("dialog")).containsText(Pattern.compile("påmindelse i \\d+ af \\d+ sager"));
        Browser.screenshot(page, ALBUM + "mange-paamindelse-500");
        Accessibility.hasNoViolations(page, "dialog");
        page.keyboard().press("Enter");

        assertThat(page.locator(".loeftet-main .alert")).containsText(Pattern.compile("lagt i udbakken"));
        Browser.screenshot(page, ALBUM + "mange-paamindet-500");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 500})
    void aCardTellsCitizenStageAndDeadlineAlsoWhenTheNameIsVeryLong(int width) {
        jdbc.sql("""
                        update person set first_name = :name, name_address_protected = true where id in
                          (select person_id from case_file where office_id = 'glostrup' and status = 'OPEN'
                            and adviser = 'sanne')
                        """).param("name", LONG_NAME).update();
        Page page = browser.logIn("sanne", width, 900);
        Locator card = page.locator(".loeftet-task-card").first();

        assertThat(card).containsText(LONG_NAME);
        assertThat(card).containsText("Beskyttet navn");
        assertThat(card.locator(".loeftet-due")).containsText(Pattern.compile("[Ff]rist"));
        assertThat(page.locator(".tasks-list .loeftet-due-overdue").first()).containsText("over fristen");
        Browser.screenshot(page, ALBUM + "kort-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-task-card");
        browser.openPage(page, "/loeftet/sager");
        assertThat(page.locator(".loeftet-cases")).containsText(LONG_NAME);
        Browser.screenshot(page, ALBUM + "lange-navne-" + width);
        Accessibility.hasNoViolations(page, ".loeftet-page");
        page.context().close();
    }

    private String aMeeting() {
        String planned = world.rest()
                .withBasicAuth("rikke", "rikke")
                .postForObject(
                        "/api/meetings",
                        Map.of(
                                "date", world.openDayIn(25).toString(),
                                "time", "9.30",
                                "place", "Jobcenter Glostrup, lokale 2",
                                "capacity", "1"),
                        String.class);
        assertThat(planned).contains("number");
        return planned.replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    }

    /** Three of the demo's own would be too few for two tests, and a meeting is filled from the queue when it is planned. */
    private List<String> threeMore(int width, String stage) {
        List<String> names = Stream.of("Asger", "Birte", "Conny")
                .map(first -> first + (width > 1000 ? " Venteholm" : " Ventekær"))
                .toList();
        String head = "cpr;fornavn;efternavn;kommune;ledig_fra;ydelse;hoejeste_uddannelse;trin\n";
        String rows = IntStream.range(0, 3)
                .mapToObj(one -> "%d0%s85-%04d;%s;161;2026-03-02;dagpenge;ingen;%s\n"
                        .formatted(61 + one, stage, width + one, names.get(one).replace(' ', ';'), stage))
                .collect(Collectors.joining());
        assertThat(world.takeIn(head + rows)).contains("\"started\":3");
        return names;
    }

    private List<String> closedWith(String reason) {
        return jdbc.sql("select case_number from case_file where close_reason = :reason and status = 'CLOSED'")
                .param("reason", reason)
                .query(String.class)
                .list();
    }

    private static Page pageOf(String user, int width) {
        Page page = browser.logIn(user, width, 900);
        browser.openPage(page, "/loeftet/sager");
        assertThat(rows(page).first()).isVisible();
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator(".loeftet-cases tbody tr");
    }

    private static List<String> standing(Page page) {
        return page.locator(".loeftet-cases td[data-label='Står ved']").allTextContents();
    }

    /** Chooses, and waits for what the server has found. */
    private static void choose(Page page, String filter, String value) {
        page.waitForResponse(
                "**/api/cases/search", () -> page.getByLabel(filter).selectOption(value));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
