package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole file of a case is read on the page "Sager", and what happens when a consent ends is seen and settled. */
class CaseFileInTheBrowserTest extends DemoInTheBrowser {

    private static final String ANSWER = "Registrér RKV-svar";
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    @Autowired
    JdbcClient jdbc;

    CaseFileInTheBrowserTest() {
        super("case-file");
    }

    @Test
    void theWholeFileIsReadAndALetterIsCopiedAsItWentOut() {
        String caseNumber = world.numberOfACaseAt(ANSWER, "toender");
        heardDecidedAndMoved(caseNumber);
        Desk desk = crew.desk("admin");
        Page page = desk.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        find(desk, caseNumber);

        assertThat(card(page, "Borger")).containsText("CPR-nummer");
        assertThat(card(page, "Borger")).containsText("1. marts 2027");
        assertThat(card(page, "Partshøring, afgørelse og klage")).containsText("Skolen oplyser et svendebrev");
        assertThat(card(page, "Partshøring, afgørelse og klage")).containsText("Afgørelsen står ved magt");
        assertThat(card(page, "Flytninger")).containsText("Kurset blev aflyst");
        assertThat(card(page, "Deling af oplysninger")).containsText("Samtykke");
        assertThat(card(page, "Journal")).containsText("Bestil RKV hos skolen");
        shootBoth(desk, page, "sag");

        card(page, "Beskeder").getByText("Læs").last().click();
        Locator letter = page.locator("dialog .loeftet-letter");
        assertThat(letter).not().containsText("{{");
        shootBoth(desk, page, "brev");
        Crew.button(page, "Kopiér").last().click();
        assertThat(page.locator("dialog .loeftet-copied")).hasText("Kopieret");
        assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                .contains(letter.innerText().strip().lines().findFirst().orElseThrow());
    }

    @Test
    void aDecisionTellsItsReasonsTheLawItRestsOnAndWhatBecameOfTheComplaint() {
        String caseNumber = world.numberOfACaseAt(ANSWER, "glostrup");
        heardDecidedAndMoved(caseNumber);
        Desk desk = crew.desk("amir");
        Page page = desk.page();
        desk.openTab(world.task(caseNumber, ANSWER).getId(), "loeftet-panel");
        Locator decisions = card(page, "Partshøring, afgørelse og klage");
        assertThat(fact(decisions, "Begrundelse")).hasText("Betingelserne er ikke opfyldt.");
        assertThat(fact(decisions, "Lovhenvisning")).hasText("LAB § 97 a");
        assertThat(fact(decisions, "Klage")).hasText("Der er klaget. Klagen er afgjort");
        decisions.evaluate("card => card.scrollIntoView({ block: 'center' })");
        crew.shoot(desk, "afgoerelse-panel-1400");
        Accessibility.hasNoViolations(page, ".loeftet-panel");
        page.setViewportSize(500, 900);
        decisions.evaluate("card => card.scrollIntoView({ block: 'start' })");
        crew.shoot(desk, "afgoerelse-panel-500");
    }

    @Test
    void whoeverHasTheTaskSeesThatTheConsentEndedAndRecordsANewBasis() {
        String caseNumber = world.numberOfACaseAt(ANSWER, "glostrup");
        Task task = world.task(caseNumber, ANSWER);
        Desk desk = crew.desk("amir");
        Page page = desk.page();
        desk.openTab(task.getId(), "loeftet-panel");
        Locator sharing = card(page, "Deling af oplysninger");
        sharing.getByText("Træk tilbage").click();
        page.getByLabel("Trukket tilbage den").fill(DANISH.format(world.today()));
        Crew.button(page, "Stop delingen").click();

        Locator notice = page.locator(".loeftet-stopped");
        assertThat(notice).containsText("Samtykket er trukket tilbage.");
        assertThat(notice).containsText("Træk bestillingen tilbage");
        crew.shoot(desk, "trukket-tilbage-1400");
        page.setViewportSize(500, 900);
        notice.scrollIntoViewIfNeeded();
        crew.shoot(desk, "trukket-tilbage-500");
        page.setViewportSize(1400, 900);

        // On the task itself and in the list, too.
        desk.openTab(task.getId(), "loeftet-form");
        assertThat(new FormInOurTab(page).element()).containsText("Notér et nyt grundlag under fanen »Sag«");
        crew.shoot(desk, "opgaven-1400");
        assertThat(page.locator(".loeftet-task-card")
                        .filter(new Locator.FilterOptions().setHasText(caseNumber))
                        .filter(new Locator.FilterOptions().setHasText("Grundlaget for at dele er trukket tilbage")))
                .not()
                .hasCount(0);
        desk.openTab(task.getId(), "loeftet-panel");

        notice.getByText("Notér grundlag").click();
        Crew.button(page, "Gem grundlaget").click();
        assertThat(page.locator("dialog")).containsText("Feltet skal udfyldes.");
        page.getByLabel("På hvilket grundlag?").selectOption("samtykke");
        page.getByLabel("Hvad dækker samtykket").fill("Navn, CV og beviser");
        page.getByLabel("Givet eller gælder fra")
                .fill(DANISH.format(world.today().plusDays(1)));
        Crew.button(page, "Gem grundlaget").click();
        assertThat(page.locator("dialog")).containsText("Dagen må ikke ligge i fremtiden");
        shootBoth(desk, page, "nyt-grundlag");
        page.getByLabel("Givet eller gælder fra").fill(DANISH.format(world.today()));
        Crew.button(page, "Gem grundlaget").click();

        assertThat(notice).hasCount(0);
        assertThat(sharing).containsText("Samtykke: Navn, CV og beviser");
        assertThat(world.task(caseNumber, ANSWER).getId()).isEqualTo(task.getId());
    }

    @Test
    void aComplaintAboutTheDecisionOfAClosedCaseIsRegistered() {
        String caseNumber = world.numberOfACaseAt("Kvittér for markering", "glostrup");
        refusedToday(caseNumber);
        Desk desk = crew.desk("sanne");
        Page page = desk.page();
        find(desk, caseNumber);
        Crew.button(page, "Luk sagen").click();
        page.getByLabel("En anden årsag").check();
        page.getByLabel("Begrundelse").fill("Borgeren ønsker ikke at fortsætte.");
        page.locator("dialog button[type=submit]").click();
        assertThat(card(page, "Sagen").first()).containsText("Lukket");

        Crew.button(page, "Registrér klage").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).containsText("Feltet skal udfyldes.");
        page.locator("dialog input").fill(DANISH.format(world.today()));
        shootBoth(desk, page, "klage-over-lukket-sag");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".alert-success")).isVisible();
        assertThat(card(page, "Klage til behandling")).containsText("Registrér klage");
        shootBoth(desk, page, "lukket-sag-med-klage");
        assertThat(world.openTasks(caseNumber)).containsExactly("Registrér klage");
    }

    private void find(Desk desk, String caseNumber) {
        desk.openPage("/loeftet/find-sag");
        desk.page().getByLabel("Sagsnummer eller navn").fill(caseNumber);
        desk.page().keyboard().press("Enter");
        assertThat(desk.page().locator(".loeftet-found")).containsText(caseNumber);
    }

    private void shootBoth(Desk desk, Page page, String name) {
        crew.shoot(desk, name + "-1400");
        page.setViewportSize(500, 900);
        crew.shoot(desk, name + "-500");
        page.setViewportSize(1400, 900);
    }

    private void heardDecidedAndMoved(String caseNumber) {
        UUID caseId = jdbc.sql("select id from case_file where case_number = :number")
                .param("number", caseNumber)
                .query(UUID.class)
                .single();
        UUID decision = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.of(2026, 10, 1, 9, 0, 0, 0, ZoneOffset.UTC);
        jdbc.sql("update case_file set dagpenge_ends_on = date '2027-03-01' where id = :case")
                .param("case", caseId)
                .update();
        jdbc.sql("""
                        insert into hearing (id, case_id, proposed, facts, sent_at, answer_until, reply)
                        values (:id, :case, 'afslag', 'Skolen oplyser et svendebrev', :now, date '2026-10-15', 'intet-svar')
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("now", now)
                .update();
        jdbc.sql("""
                        insert into case_decision (id, case_id, outcome, reasons, law_ref, effective_on, decided_by, decided_at,
                          delivery, delivered_on, complaint_until)
                        values (:id, :case, 'afslag', 'Betingelserne er ikke opfyldt.', 'LAB § 97 a', date '2026-10-16',
                          'soeren', :now, 'digital', date '2026-10-16', date '2026-11-13')
                        """)
                .param("id", decision)
                .param("case", caseId)
                .param("now", now.plusDays(15))
                .update();
        jdbc.sql("""
                        insert into complaint (id, case_id, process_instance_id, received_on, complaint_until, in_time, body,
                          reassessment, reassessment_reasons, board_result, board_decided_on, outcome, registered_at, closed_at,
                          decision_id)
                        values (:id, :case, :instance, date '2026-11-02', date '2026-11-13', true, 'Jeg er ikke enig.',
                          'fastholdt', 'Der er ikke kommet nyt frem.', 'stadfaestet', date '2026-11-20', 'staar-ved-magt',
                          :now, :now, :decision)
                        """)
                .param("id", UUID.randomUUID())
                .param("decision", decision)
                .param("case", caseId)
                .param("instance", UUID.randomUUID().toString())
                .param("now", now.plusDays(32))
                .update();
        jdbc.sql("""
                        insert into case_move (id, case_id, from_stage, to_stage, reason, moved_at, moved_by)
                        values (:id, :case, 'stage_plan', 'stage_rkv', 'Kurset blev aflyst', :now, 'tina')
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("now", now)
                .update();
    }

    private void refusedToday(String caseNumber) {
        jdbc.sql("""
                        insert into case_decision (id, case_id, outcome, reasons, law_ref, effective_on, decided_by, decided_at,
                          delivery, delivered_on, complaint_until, fully_favourable)
                        select :id, id, 'afslag', 'Betingelserne er ikke opfyldt.', 'LAB § 97 a', :today, 'sanne', :now,
                          'digital', :today, :until, false from case_file where case_number = :number
                        """)
                .param("id", UUID.randomUUID())
                .param("number", caseNumber)
                .param("today", world.today())
                .param("until", world.today().plusWeeks(4))
                .param("now", world.today().atTime(9, 0).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the decision says under this word; the complaint beside it has such words of its own. */
    private static Locator fact(Locator decisions, String word) {
        return decisions
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText("Truffet af"))
                .locator("dl > div")
                .filter(new Locator.FilterOptions().setHasText(word))
                .locator("dd")
                .first();
    }

    private static Locator card(Page page, String title) {
        return page.locator(".loeftet-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h3", new Page.LocatorOptions().setHasText(title))));
    }
}
