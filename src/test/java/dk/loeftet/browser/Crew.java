package dk.loeftet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;

/** The people of Glostrup at work on one case, each at a desk of their own. */
final class Crew implements AutoCloseable {

    static final String MINE = "Mine opgaver";
    static final String UNASSIGNED = "Ledige opgaver";

    // See demo.yaml.
    static final Worker ADVISER = new Worker("sanne", List.of("rikke", "soeren"));
    static final Worker AMBASSADOR = new Worker("amir", List.of("rikke", "anna"));
    static final Worker COORDINATOR = new Worker("rikke", List.of("vibeke", "rasmus"));
    static final Worker CONSULTANT = new Worker("vibeke", List.of("rikke", "viggo"));

    private final Browser browser;
    private final DemoWorld world;
    private final Map<String, Desk> desks = new HashMap<>();
    private String album;
    private String caseNumber;
    private int shot;

    /** @param album the folder of the screenshots */
    Crew(int port, DemoWorld world, String album) {
        this.browser = Browser.open(port);
        this.world = world;
        this.album = album;
    }

    void photographInto(String folder) {
        album = folder;
    }

    /** From now on everybody works on the case of this citizen. */
    String workOnTheCaseOf(String firstName, String lastName) {
        caseNumber = world.caseNumberOf(firstName, lastName);
        return caseNumber;
    }

    /** The one whose work it is finds the task, fills the form and completes it; outsiders never get near it. */
    void complete(Worker worker, String taskName, String stage, Consumer<TaskForm> fill) {
        Task task = world.task(caseNumber, taskName);
        worker.outsiders().forEach(outsider -> world.keepsOut(outsider, caseNumber, task));
        assertThat(task.getAssignee()).isIn(null, worker.userId());
        TaskForm form = openTask(worker, task.getAssignee() == null ? UNASSIGNED : MINE, task);
        fill.accept(form);
        shoot(desk(worker.userId()), stage);
        form.complete();
    }

    /** The administrator lets the time of the demo pass until the date that the case waits for. */
    void untilTheAgreedDay(String stage) {
        untilTheDay(stage, world.agreedDay(caseNumber));
    }

    /** The administrator lets the time of the demo pass until this day. */
    void untilTheDay(String stage, LocalDate day) {
        Desk desk = desk("admin");
        desk.openPage("/loeftet/demo-ur");
        desk.page().getByLabel("Gå til dato").fill(day.toString());
        button(desk.page(), "Gå til datoen").click();
        desk.page().locator(".alert-success").waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        shoot(desk, stage);
    }

    Desk desk(String userId) {
        return desks.computeIfAbsent(userId, id -> new Desk(browser, id));
    }

    void shoot(Desk desk, String stage) {
        desk.screenshot("%s/%02d-%s".formatted(album, ++shot, stage));
    }

    TaskForm openTask(Worker worker, String listName, Task task) {
        return desk(worker.userId()).openTask(world.list(listName), caseNumber, task);
    }

    /** The same under Tasklist's own tab. */
    TaskForm openTaskInTasklist(Worker worker, String listName, Task task) {
        return desk(worker.userId()).openTaskInTasklist(world.list(listName), caseNumber, task);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        browser.close();
    }

    /**
     * Somebody with work to do.
     *
     * @param outsiders a colleague of another role and one of the same role in the other office
     */
    record Worker(String userId, List<String> outsiders) {}
}
