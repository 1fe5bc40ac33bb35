package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What leaders see of one case in Cockpit: where it stood, its pauses, and the day that was agreed. */
@DemoApplication
@TestPropertySource(properties = "loeftet.test.application=cockpit-instance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitInstanceInTheBrowserTest {

    private static final String LEADER = "tove";
    private static final String AGREED_DAY = "planned and due_on > current_date";
    private static final String DEADLINE = "not planned and due_on is not null and stage_id = 'stage_guidance'";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoWorld world;

    private CockpitWindow cockpit;

    @BeforeAll
    void open(@LocalServerPort int port) {
        cockpit = new CockpitWindow(port);
    }

    @AfterAll
    void close() {
        if (cockpit != null) {
            cockpit.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"aftalt-dag, " + AGREED_DAY, "frist, " + DEADLINE})
    void aPauseIsSeenWhileItLastsAndAfterwards(String name, String which) {
        String instance = some(which);
        boolean agreed = AGREED_DAY.equals(which);
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        cockpit.openInstance(page, instance);
        Locator due = page.locator(".loeftet-due li");
        assertThat(due.first()).containsText(agreed ? "Aftalt dag ventes på: " : "Har ventet ");
        assertThat(due.first()).containsText(agreed ? "Aftalt til " : "Frist ");
        if (agreed) {
            assertThat(due.first()).containsText(Pattern.compile("om [0-9,]+ arbejdsdage?\\."));
            assertThat(page.locator(".loeftet-table tr.loeftet-open").first()).containsText("(aftalt dag)");
        }
        assertThat(page.locator(".loeftet-pause")).hasCount(0);
        String stood = days(page);

        LocalDate paused = world.today();
        control(
                instance,
                "pause",
                Map.of("reason", "sygdom", "until", paused.plusDays(40).toString()));
        advance("P9D");
        cockpit.openInstance(page, instance);
        assertThat(due.first()).containsText("På pause siden " + DAY.format(paused) + ".");
        assertThat(page.locator(".loeftet-table .loeftet-pause").first())
                .hasText("Pause " + DAY.format(paused) + " til nu");
        assertThat(days(page)).as("standing still counts nothing").isEqualTo(stood);
        CockpitWindow.axe(page, ".loeftet-waits");
        CockpitWindow.screenshot(page, "instans-" + name + "-pause");

        LocalDate resumed = world.today();
        control(instance, "resume", Map.of());
        cockpit.openInstance(page, instance);
        assertThat(page.locator(".loeftet-table .loeftet-pause").first())
                .hasText("Pause " + DAY.format(paused) + " til " + DAY.format(resumed));
        assertThat(due.first()).not().containsText("På pause");
        CockpitWindow.screenshot(page, "instans-" + name);
        page.setViewportSize(500, 900);
        page.locator(".loeftet-waits h4").last().scrollIntoViewIfNeeded();
        CockpitWindow.screenshot(page, "instans-" + name + "-500");
        page.context().close();
    }

    @Test
    void aLongHistoryWithLongNamesIsReadableWideAndNarrow() {
        String instance = some("stage_id = 'stage_documents'");
        write(instance);
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        cockpit.openInstance(page, instance);
        assertThat(page.locator(".loeftet-table tbody tr:has-text('Afklaring nr. ')"))
                .hasCount(40);
        assertThat(page.locator(".loeftet-table tr:has-text('Afklaring nr. 40 ') .loeftet-pause"))
                .hasCount(2);
        CockpitWindow.axe(page, ".loeftet-waits");
        CockpitWindow.screenshot(page, "instans-lang");
        page.setViewportSize(500, 900);
        page.locator(".loeftet-table tr:has-text('Afklaring nr. 39 ')").scrollIntoViewIfNeeded();
        CockpitWindow.screenshot(page, "instans-lang-500");
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("the page itself does not become wider than the window")
                .isTrue();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    500       | Noget gik galt på serveren.
                    404       | Tallene findes ikke på serveren.
                    403       | Ventetider er for ledere, om deres eget kontor.
                    malformed | Serveren svarede noget, som siden ikke kan læse.
                    half      | Serveren svarede noget, som siden ikke kan læse.
                    gone      | Der er ingen forbindelse til serveren.
                    no answer | Henter ventetider
                    """)
    void cockpitGoesOnWhenOurAnswerDoesNotCome(String trouble, String words) {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        CockpitWindow.spoil(page, trouble);
        cockpit.openInstance(page, some("not planned"));
        assertThat(page.locator(".loeftet-waits")).containsText(words);
        assertThat(page.locator(".loeftet-wait-badge")).hasCount(0);
        CockpitWindow.screenshot(page, "instans-fejl-" + trouble.replace(" ", "-"));
        page.locator("[cam-tabs] .nav-tabs a").first().click();
        assertThat(page.locator(".loeftet-waits")).hasCount(0);
        assertThat(CockpitWindow.diagram(page)).isVisible();
        CockpitWindow.heal(page);
        page.locator("[cam-tabs] .nav-tabs a:has-text('Ventetid')").click();
        assertThat(page.locator(".loeftet-due li")).not().hasCount(0);
        page.context().close();
    }

    @Test
    void aMissingModuleIsMissedWhereItBelongsOnly() {
        Page page = cockpit.logIn(LEADER, 1400, "da-DK");
        CockpitWindow.lose(page, "instance-[^/]*");
        cockpit.openInstance(page, some("not planned"));
        assertThat(page.locator("[cam-tabs] .loeftet-alert")).containsText("Resten af Cockpit virker som før.");
        assertThat(page.locator(".loeftet-wait-badge")).hasCount(0);
        page.locator("[cam-tabs] .nav-tabs a").first().click();
        assertThat(page.locator(".loeftet-alert")).hasCount(0);
        assertThat(CockpitWindow.diagram(page)).isVisible();
        page.context().close();
    }

    /** An instance of the pathway that waits, and has never been paused. */
    private String some(String which) {
        return jdbc.sql("""
                        select min(root_instance_id) from wait w where left_at is null and tenant_id = 'glostrup'
                          and process_key = 'uddannelsesloeft' and not exists (select 1 from wait_pause p
                            join wait o on o.source_id = p.source_id where o.root_instance_id = w.root_instance_id)
                        """ + " and " + which).query(String.class).single();
    }

    private String days(Page page) {
        return page.locator(".loeftet-table tr.loeftet-open td.loeftet-number")
                .first()
                .evaluate("cell => cell.firstChild.textContent")
                .toString();
    }

    private void control(String instance, String what, Map<String, String> how) {
        String caseNumber = jdbc.sql("select max(business_key) from wait where root_instance_id = :instance")
                .param("instance", instance)
                .query(String.class)
                .single();
        assertThat(rest.withBasicAuth(LEADER, LEADER)
                        .postForEntity("/api/cases/" + caseNumber + "/" + what, how, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    private void advance(String period) {
        assertThat(rest.withBasicAuth("admin", "admin")
                        .postForEntity("/api/demo/clock", Map.of("advance", period), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    /** Forty waits of the past, each with two pauses. */
    private void write(String instance) {
        LocalDate today = world.today();
        for (int i = 1; i <= 40; i++) {
            String source = "lang-" + i;
            LocalDate entered = today.minusDays(400 - i * 8L);
            jdbc.sql("""
                            insert into wait (id, kind, source_id, root_instance_id, process_instance_id, tenant_id,
                              process_key, process_version, definition_id, activity_id, activity_name, activity_type,
                              stage_id, stage_name, waiting_on, party, planned, entered_at, left_at, due_on, outcome)
                            select random_uuid(), kind, :source, root_instance_id, process_instance_id, tenant_id,
                              process_key, process_version, definition_id, activity_id, :name, activity_type,
                              stage_id, :stage, 'skole', :party, :planned, :entered, :left, :due, 'MET'
                            from wait where root_instance_id = :instance and left_at is null
                            fetch first 1 row only
                            """)
                    .param("source", source)
                    .param(
                            "name",
                            "Afklaring nr. " + i
                                    + " af realkompetencer, uddannelsesforudsætninger og befordringsmuligheder")
                    .param("stage", "Realkompetencevurdering, helhedsvurdering og uddannelsesplanlægning")
                    .param("party", "Erhvervsuddannelsescenter Sydvestsjælland og Lolland-Falster")
                    .param("planned", i % 4 == 0)
                    .param("entered", entered)
                    .param("left", entered.plusDays(7))
                    .param("due", entered.plusDays(3))
                    .param("instance", instance)
                    .update();
            for (int pause = 1; pause <= 2; pause++) {
                jdbc.sql("insert into wait_pause (source_id, paused_at, resumed_at) values (:source, :from, :to)")
                        .param("source", source)
                        .param("from", entered.plusDays(pause * 2L))
                        .param("to", entered.plusDays(pause * 2L + 1))
                        .update();
            }
        }
    }
}
