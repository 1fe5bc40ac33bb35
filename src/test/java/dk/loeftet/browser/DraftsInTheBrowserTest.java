package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has begun to write is kept, is nobody else's without a word, and never goes back to older words. */
class DraftsInTheBrowserTest extends DemoInTheBrowser {

    private static final String NOTE = "Notat til sagen (valgfrit)";

    @Autowired
    JdbcClient jdbc;

    DraftsInTheBrowserTest() {
        super("drafts");
    }

    @BeforeEach
    void nobodyHasBegun() {
        jdbc.sql("delete from form_draft").update();
    }

    @Test
    void aDraftWaitsForItsWriterAndIsTakenOverByAColleague() {
        Task task = world.aTaskOf("Modtag dokumenter", "uddannelsesambassadoer");
        FormInOurTab form = open("amir", task);
        Page page = crew.desk("amir").page();
        form.type(NOTE, "Beviserne kommer i morgen.");
        assertThat(page.locator(".loeftet-draft-state")).containsText("Kladde gemt");
        form.type(NOTE, "Beviserne kommer på fredag.");
        // Left before the next save is due.
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sag").setExact(true))
                .click();
        page.locator(".loeftet-stages").waitFor();
        page.waitForCondition(() -> drafts(task).contains("Beviserne kommer på fredag."));

        form = open("amir", task);
        assertThat(page.locator(".loeftet-draft")).containsText("Kladde fra");
        assertThat(form.field(NOTE)).hasValue("Beviserne kommer på fredag.");
        crew.shoot(crew.desk("amir"), "kladde");
        Accessibility.hasNoViolations(page, ".loeftet-task");

        FormInOurTab asta = open("asta", task);
        Page hers = crew.desk("asta").page();
        assertThat(hers.locator(".loeftet-draft")).containsText("har en kladde fra");
        assertThat(asta.field(NOTE)).hasValue("");
        crew.shoot(crew.desk("asta"), "kollegas-kladde");
        hers.locator(".loeftet-draft button").click();
        assertThat(asta.field(NOTE)).hasValue("Beviserne kommer på fredag.");
        Crew.button(hers, "Begynd forfra").click();
        assertThat(asta.field(NOTE)).hasValue("");
        assertThat(jdbc.sql("select user_id from form_draft where task_id = :task")
                        .param("task", task.getId())
                        .query(String.class)
                        .list())
                .containsExactly("amir");
    }

    @Test
    void whoHasWrittenSomethingIsAskedBeforeItIsReplacedByAColleaguesDraft() {
        Task task = world.aTaskOf("Modtag dokumenter", "uddannelsesambassadoer");
        open("amir", task).type(NOTE, "Skrevet af Amir.");
        assertThat(crew.desk("amir").page().locator(".loeftet-draft-state")).containsText("Kladde gemt");
        FormInOurTab asta = open("asta", task);
        Page page = crew.desk("asta").page();
        asta.type(NOTE, "Skrevet af Asta.");

        page.locator(".loeftet-draft button").click();
        assertThat(page.locator("dialog")).containsText("Det, du selv har skrevet i formularen, bliver erstattet");
        crew.shoot(crew.desk("asta"), "spoerg-1400");
        Accessibility.hasNoViolations(page, "dialog");
        page.keyboard().press("Escape");
        assertThat(asta.field(NOTE)).hasValue("Skrevet af Asta.");

        page.locator(".loeftet-draft button").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(asta.field(NOTE)).hasValue("Skrevet af Amir.");
        page.waitForCondition(() -> drafts(task).equals(List.of("Skrevet af Amir.", "Skrevet af Amir.")));
    }

    @Test
    void whatIsWrittenLastIsKeptAlsoWhenTheFormIsLeftWhileAnEarlierDraftIsUnderWay() {
        Task task = world.aTaskOf("Modtag dokumenter", "uddannelsesambassadoer");
        FormInOurTab form = open("amir", task);
        Page page = crew.desk("amir").page();
        List<Route> sent = new CopyOnWriteArrayList<>();
        page.route("**/form/draft", sent::add);
        form.type(NOTE, "De første ord.");
        page.waitForCondition(() -> sent.size() == 1);
        form.type(NOTE, "De sidste ord.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sag").setExact(true))
                .click();
        page.locator(".loeftet-stages").waitFor();
        assertThat(sent).as("one after the other").hasSize(1);

        sent.get(0).resume();
        page.waitForCondition(() -> sent.size() == 2);
        sent.get(1).resume();

        page.waitForCondition(() -> drafts(task).equals(List.of("De sidste ord.")));
    }

    private FormInOurTab open(String userId, Task task) {
        Desk desk = crew.desk(userId);
        desk.openTab(task.getId(), "loeftet-form");
        return new FormInOurTab(desk.page());
    }

    /** The notes in the drafts of the task. */
    private List<String> drafts(Task task) {
        return jdbc
                .sql("select answers from form_draft where task_id = :task")
                .param("task", task.getId())
                .query(String.class)
                .list()
                .stream()
                .map(answers -> answers.replaceAll("(?s).*\"note\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
