package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tab "Opgave": errors beside their fields, drafts that outlive the page, and two people at one task. */
class TaskFormInTheBrowserTest extends DemoInTheBrowser {

    private static final String DECIDE = "Træf afgørelse";
    private static final String LONG_NAME =
            "Christopher-Alexander Maximilian Bartholomæus von und zu Frederikshavn-Hjørring";

    @Autowired
    JdbcClient jdbc;

    TaskFormInTheBrowserTest() {
        super("task-form");
    }

    @Test
    void everyFaultStandsBesideItsFieldAndTheFirstOneIsWhereOneWrites() {
        String caseNumber = crew.workOnTheCaseOf("Åse", "Pilegård");
        Task task = world.task(caseNumber, DECIDE);
        FormInOurTab form = open(Crew.ADVISER.userId(), task);
        Desk desk = crew.desk(Crew.ADVISER.userId());
        Page page = desk.page();
        assertThat(page.locator(".loeftet-task-head")).containsText("Åse Pilegård");
        assertThat(page.locator(".loeftet-task-head")).containsText("Sag " + caseNumber + " · Frist");
        crew.shoot(desk, "normal");
        Accessibility.hasNoViolations(page, ".loeftet-task");

        form.choose("Bevilges uddannelsen?", "Nej, der gives afslag")
                .type("Lovhenvisning", "LAB § 96")
                .type("Notat til sagen (valgfrit)", "Talt med borgeren.");
        assertThat(form.submit().status()).isEqualTo(400);

        assertThat(form.errors()).hasCount(2);
        assertThat(form.errors().first()).hasText("Udfyld feltet »Begrundelse«.");
        assertThat(form.field("Begrundelse")).isFocused();
        assertThat(form.field("Begrundelse")).hasAttribute("aria-invalid", "true");
        assertThat(form.element()).containsText("Ret 2 felter, og prøv igen. Intet er gemt endnu.");
        assertThat(form.field("Notat til sagen (valgfrit)")).hasValue("Talt med borgeren.");
        crew.shoot(desk, "fejl");
        Accessibility.hasNoViolations(page, ".loeftet-task");
        page.setViewportSize(500, 900);
        form.field("Begrundelse").scrollIntoViewIfNeeded();
        crew.shoot(desk, "fejl-500");
        page.setViewportSize(1400, 900);

        form.type("Begrundelse", "Betingelserne er ikke opfyldt.");
        assertThat(form.errors()).hasCount(1);
        form.tick("Borgeren kender alle oplysninger, som er afgørende, eller er hørt om dem")
                .complete();
        assertThat(world.openTasks(caseNumber)).doesNotContain(DECIDE);
        assertThat(page.locator(".loeftet-journal-box")).containsText("Opgaven er løst. Journalnotat klar");
        crew.shoot(desk, "loest");
    }

    @Test
    void datesAndNumbersAreTypedTheDanishWay() {
        Task task = world.aTaskOf("Lav personlig vej og økonomi", "uddannelsesambassadoer");
        String caseNumber = caseOf(task);
        FormInOurTab form = open("amir", task);
        form.choose("Er der valgt en uddannelse?", "Ja")
                .select("Uddannelse", "Social- og sundhedsassistent")
                .select("Skole", "Erhvervsskolen Vestegnen")
                .type("Afstand til skolen", "tolv")
                .select("Praktik", "Skolepraktik")
                .type("Indtægt i dag", "19.500")
                .type("Indtægt under uddannelsen", "21450,00");
        assertThat(form.errors()).hasText("Skriv et tal i feltet »Afstand til skolen«.");
        crew.shoot(crew.desk("amir"), "tal");
        form.type("Afstand til skolen", "12").complete();

        assertThat(jdbc.sql("select f.field || '=' || f.answer from case_field f join case_file c on c.id = f.case_id"
                                + " where c.case_number = :case and f.field like 'monthly%' order by f.field")
                        .param("case", caseNumber)
                        .query(String.class)
                        .list())
                .containsExactly("monthlyAfter=21450", "monthlyBefore=19500");
    }

    @Test
    void aDateIsReadAsItIsWrittenAndAWrongOneIsSaidAtOnce() {
        Task task = world.task(world.numberOfACaseAt("Håndtér fravær", "glostrup"), "Håndtér fravær");
        FormInOurTab form = open(Crew.ADVISER.userId(), task);
        Locator day = form.element()
                .locator(".loeftet-date input[type=text]")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
        day.fill("31022026");
        day.blur();
        assertThat(form.errors()).containsText("Vælg en gyldig dato");
        day.fill("1/2 2026");
        day.blur();
        day.fill("1-2-2026");
        day.blur();
        assertThat(day).hasValue("01-02-2026");
        assertThat(form.errors()).hasCount(0);
        day.press("Enter");
        assertThat(form.completeButton()).isEnabled();
        assertThat(world.tasks().createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void ofTwoPeopleAtOneTaskTheSecondIsToldAndNothingIsOverwritten() {
        Task task = world.aTaskOf("Registrér RKV-svar", "uddannelsesambassadoer");
        String caseNumber = caseOf(task);
        FormInOurTab first = open("amir", task);
        FormInOurTab second = open("asta", task);
        assessed(second).type("Notat til sagen (valgfrit)", "Skrevet af Asta.");
        assessed(first).type("Notat til sagen (valgfrit)", "Skrevet af Amir.").complete();

        assertThat(second.submit().status()).isEqualTo(409);

        assertThat(second.element()).containsText("har allerede løst opgaven kl.");
        assertThat(second.element()).containsText("Det, du har skrevet, står her stadig.");
        assertThat(second.field("Notat til sagen (valgfrit)")).hasValue("Skrevet af Asta.");
        assertThat(second.completeButton()).hasCount(0);
        crew.shoot(crew.desk("asta"), "nummer-to");
        Accessibility.hasNoViolations(crew.desk("asta").page(), ".loeftet-task");
        assertThat(world.notes(caseNumber)).contains("Skrevet af Amir.").doesNotContain("Skrevet af Asta.");
        Crew.button(crew.desk("asta").page(), "Til opgavelisten").click();
        second.element().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void aCaseThatHasChangedIsShownAnewAndWhatWasTypedStays() {
        Task task = world.aTaskOf("Aftal uddannelsesplan", "uddannelsesambassadoer");
        FormInOurTab form = open("amir", task);
        form.choose("Er alle enige om planen?", "Ja")
                .type("Notat til sagen (valgfrit)", "Har arbejdet otte år på hotel.");
        String other = jdbc.sql("select id from partner where kind = 'skole' order by id fetch first 1 rows only")
                .query(String.class)
                .single();
        String before = (String) world.instances().getVariable(task.getExecutionId(), "schoolId");
        String school = other.equals(before)
                ? jdbc.sql(
                                "select id from partner where kind = 'skole' and id <> :id order by id fetch first 1 rows only")
                        .param("id", before)
                        .query(String.class)
                        .single()
                : other;
        world.instances().setVariable(task.getExecutionId(), "schoolId", school);

        assertThat(form.submit().status()).isEqualTo(409);

        assertThat(form.element()).containsText("Sagen er ændret, siden du åbnede opgaven");
        assertThat(form.element()).containsText("Ændret: Skole.");
        assertThat(form.field("Notat til sagen (valgfrit)")).hasValue("Har arbejdet otte år på hotel.");
        crew.shoot(crew.desk("amir"), "aendret");
        assertThat(form.submit().status())
                .as("the second time only the answers are missing")
                .isEqualTo(400);
    }

    @Test
    void whoMayOnlyReadSeesWhoseTaskItIsAndAVeryLongNameFitsOnASmallScreen() {
        String caseNumber = crew.workOnTheCaseOf("Steen", "Vesterled");
        jdbc.sql("update person set first_name = :name where last_name = 'Vesterled'")
                .param("name", LONG_NAME)
                .update();
        Task task = world.task(caseNumber, "Kvittér for markering");
        FormInOurTab form = open("tove", task);
        Page page = crew.desk("tove").page();

        assertThat(page.locator(".loeftet-task")).containsText("kan løse den");
        assertThat(form.completeButton()).hasCount(0);
        crew.shoot(crew.desk("tove"), "kun-laese");
        Accessibility.hasNoViolations(page, ".loeftet-task");
        page.setViewportSize(500, 900);
        page.locator(".loeftet-task-head").scrollIntoViewIfNeeded();
        crew.shoot(crew.desk("tove"), "langt-navn-500");
        assertThat(
                        (boolean)
                                page.evaluate(
                                        "() => { const task = document.querySelector('.loeftet-task'); return task.scrollWidth <= task.clientWidth; }"))
                .as("nothing sticks out")
                .isTrue();
    }

    @Test
    void theSchoolsAnswerIsRecordedWithSixClicksFromTheListOn() {
        Task task = theAmbassadors("Registrér RKV-svar");
        Desk desk = crew.desk("amir");
        ClickBudget.count(desk.page());
        assessed(desk.openTask(world.list(Crew.MINE), caseOf(task), task)).complete();
        ClickBudget.isWithin(6, desk.page(), "the school's answer");
    }

    @Test
    void aGuidanceTalkIsRecordedWithTenClicks() {
        Task task = theAmbassadors("Hold vejledningssamtale");
        Desk desk = crew.desk("amir");
        ClickBudget.count(desk.page());
        desk.openTask(world.list(Crew.MINE), caseOf(task), task)
                .choose("Kom borgeren til samtalen?", "Ja")
                .date("Hvornår blev samtalen holdt?", world.today())
                .choose("Hvem deltog?", "Borger og ambassadør")
                .choose("Vil borgeren i gang med uddannelse?", "Ja, borgeren vil gerne i gang")
                .type("Notat til sagen (valgfrit)", "Vil gerne begynde efter nytår.")
                .complete();
        ClickBudget.isWithin(10, desk.page(), "a guidance talk");
    }

    private static TaskForm assessed(TaskForm form) {
        return form.choose("Hvad er skolens svar?", "Vurderet til euv2: grundforløb, hovedforløb og praktik")
                .type("Skoleuger i alt", "48")
                .type("Praktik i alt", "20")
                .select("Bevis", "Uddannelsesbevis");
    }

    private Task theAmbassadors(String name) {
        Task task = world.aTaskOf(name, "uddannelsesambassadoer");
        world.tasks().setAssignee(task.getId(), "amir");
        return world.tasks().createTaskQuery().taskId(task.getId()).singleResult();
    }

    private FormInOurTab open(String userId, Task task) {
        Desk desk = crew.desk(userId);
        desk.openTab(task.getId(), "loeftet-form");
        return new FormInOurTab(desk.page());
    }

    private String caseOf(Task task) {
        return world.instances()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
