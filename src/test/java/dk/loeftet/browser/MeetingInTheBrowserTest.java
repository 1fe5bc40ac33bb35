package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.loeftet.browser.Crew.Worker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** An information meeting as its coordinator lives it: planned, filled, changed, held. */
class MeetingInTheBrowserTest extends DemoInTheBrowser {

    private static final List<String> FIRST = List.of("Anker", "Britta", "Carsten", "Ditte", "Ejnar", "Frida");
    private static final List<String> LAST = List.of("Askholt", "Bakmand", "Dybdal", "Elmelund", "Fredholm");

    MeetingInTheBrowserTest() {
        super("meeting");
    }

    @Test
    void thirtyAreInvitedToTwentySeatsAndEveryCaseIsWhereItShouldBe() {
        takeInThirty();
        Desk desk = crew.desk(Crew.COORDINATOR.userId());
        overview(desk);
        LocalDate day = world.openDayIn(21);
        MeetingPage meeting = plan(desk, day);
        inviteTwoMore(meeting);
        assertThat(meeting.rows()).hasCount(30);
        List<String> invited = world.listOf(meeting.number());

        for (String name : invited.subList(0, 7)) {
            meeting.press("Afbud", name);
            assertThat(meeting.said()).containsText(name + " har meldt afbud");
        }
        meeting.press("Kommer", invited.get(7));
        assertThat(desk.page().locator(".loeftet-main .alert-success")).containsText(invited.get(7) + " kommer.");
        narrowAndWide(desk, "deltagerliste");
        String inAJob = invited.get(8);
        tell(inAJob, "got-job", Map.of("jobStart", world.today().plusDays(3).toString()));

        crew.untilTheDay("moededagen-kommer", day);
        Task task = world.task(meeting.number(), "Registrér fremmøde");
        ClickBudget.count(desk.page());
        taskInTasklist(task, meeting.number());
        assertThat(desk.page().locator(".loeftet-attendance")).isVisible();
        assertThat(meeting.row(inAJob)).containsText("Ikke længere med");
        for (String name : invited.subList(9, 12)) {
            meeting.tick("Udeblev", name);
        }
        meeting.tick("Vil have samtale nu", invited.get(12));
        assertThat(desk.page().locator(".loeftet-attendance")).containsText("19 af 22 er mødt.");
        narrowAndWide(desk, "fremmoede");
        String closed = invited.get(13);
        tell(closed, "close", Map.of("reason", "Flyttet til Odense"));
        meeting.saveAttendance();
        ClickBudget.isWithin(4 + 3 + 1, desk.page(), "attendance of thirty with three absentees and one talk at once");
        desk.page().waitForCondition(() -> world.isOver(meeting.number()));
        meeting.open();
        narrowAndWide(desk, "holdt");

        assertThat(meeting.row(closed)).containsText("Ikke længere med");
        assertThat(world.outcome(inAJob)).isEqualTo("I_JOB");
        assertThat(world.outcome(closed)).isEqualTo("LUKKET");
        List<String> back = new ArrayList<>(invited.subList(0, 7));
        back.addAll(invited.subList(9, 12));
        assertThat(back)
                .allSatisfy(
                        name -> assertThat(world.waitsFor(name, "meetingSeat")).isTrue());
        List<String> attended = new ArrayList<>(invited.subList(14, 30));
        attended.add(invited.get(7));
        attended.add(invited.get(12));
        assertThat(attended)
                .hasSize(18)
                .allSatisfy(name -> assertThat(world.openTasksOf(name)).containsExactly("Hold vejledningssamtale"));
    }

    @Test
    void anAdviserLooksAtTheMeetingsAndChangesNothing() {
        Desk desk = crew.desk(Crew.ADVISER.userId());
        desk.openPage("/loeftet/informationsmoeder");
        Page page = desk.page();
        assertThat(Crew.button(page, "Planlæg et møde")).hasCount(0);
        page.locator(".loeftet-meetings a").first().click();
        assertThat(page.locator(".loeftet-seats")).isVisible();
        assertThat(page.locator(".loeftet-seats button, .loeftet-seats input")).hasCount(0);
        crew.shoot(desk, "sagsbehandler");
    }

    private void overview(Desk desk) {
        desk.openPage("/loeftet/informationsmoeder");
        assertThat(desk.page().locator(".loeftet-main")).containsText("Registrér fremmøde");
        narrowAndWide(desk, "oversigt");
    }

    private MeetingPage plan(Desk desk, LocalDate day) {
        Page page = desk.page();
        Crew.button(page, "Planlæg et møde").click();
        MeetingPage.fill(page, day, "20");
        page.getByLabel("Klokkeslæt").fill("halv ti");
        Crew.button(page, "Planlæg mødet, og indkald").click();
        assertThat(page.locator(".loeftet-field-error:not(:empty)"))
                .hasText("Skriv klokkeslættet som timer og minutter, fx 9.30.");
        assertThat(page.getByLabel("Sted")).hasValue("Jobcenter Glostrup, lokale 2");
        assertThat(page.getByLabel("Klokkeslæt")).isFocused();
        crew.shoot(desk, "nyt-moede-fejl");
        page.getByLabel("Klokkeslæt").fill("9.30");
        aMandatoryMeetingAtShortNoticeAsks(desk, day);
        page.getByLabel("Erhvervsskolen Vestegnen").check();
        assertThat(page.locator(".loeftet-forecast")).containsText("28 bliver indkaldt.");
        narrowAndWide(desk, "nyt-moede");
        MeetingPage meeting = MeetingPage.save(desk);
        assertThat(meeting.rows()).hasCount(28);
        return meeting;
    }

    private void aMandatoryMeetingAtShortNoticeAsks(Desk desk, LocalDate day) {
        Page page = desk.page();
        assertThat(page.getByLabel("Indkald med kort varsel")).isHidden();
        LocalDate soon = day.minusDays(14);
        page.getByLabel("Dato").fill(soon.format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
        page.getByLabel("Borgerne har pligt til at møde").check();
        Crew.button(page, "Planlæg mødet, og indkald").click();
        assertThat(page.getByLabel("Indkald med kort varsel")).isVisible();
        assertThat(page.locator(".loeftet-form")).containsText("for kort varsel");
        narrowAndWide(desk, "kort-varsel");
        page.getByLabel("Dato").fill(day.format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
        page.getByLabel("Borgerne har pligt til at møde").uncheck();
    }

    private void inviteTwoMore(MeetingPage meeting) {
        Page page = meeting.desk().page();
        Crew.button(page, "Invitér flere").click();
        page.getByLabel("Hvor mange?").fill("2");
        crew.shoot(meeting.desk(), "inviter-flere");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".loeftet-main .alert-success")).containsText("2 flere bliver indkaldt.");
        page.getByText("Deltagerliste").click(); // takes the focus off the list, which then follows the jobs
        meeting.allInvited();
    }

    private void taskInTasklist(Task task, String number) {
        Worker coordinator = Crew.COORDINATOR;
        Desk desk = crew.desk(coordinator.userId());
        desk.openList(world.list(Crew.UNASSIGNED), number);
        assertThat(desk.page().locator(".loeftet-task-card")).containsText("kl. 9.30, Jobcenter Glostrup, lokale 2");
        crew.shoot(desk, "opgavelisten");
        desk.openTask(world.list(Crew.UNASSIGNED), number, task);
        crew.shoot(desk, "opgaven");
        desk.page().getByText("deltagerlisten for " + number).click();
        desk.page().locator(".loeftet-attendance").waitFor();
    }

    private void narrowAndWide(Desk desk, String stage) {
        crew.shoot(desk, stage);
        desk.page().setViewportSize(600, 900);
        crew.shoot(desk, stage + "-smal");
        desk.page().setViewportSize(1400, 900);
    }

    /** Three of the demo wait already: together they are more than a meeting of twenty invites. */
    private void takeInThirty() {
        StringBuilder list =
                new StringBuilder("cpr;fornavn;efternavn;kommune;ledig_fra;ydelse;hoejeste_uddannelse;telefon;trin\n");
        IntStream.range(0, 30)
                .forEach(person -> list.append("7%d%02d75-%04d;%s;%s;161;2026-03-02;dagpenge;ingen;2012%04d;3\n"
                        .formatted(
                                person % 10,
                                1 + person % 12,
                                1100 + person,
                                FIRST.get(person % 6),
                                LAST.get(person / 6),
                                person)));
        assertThat(world.takeIn(list.toString())).contains("\"started\":30");
    }

    private void tell(String name, String event, Map<String, String> facts) {
        assertThat(world.rest()
                        .withBasicAuth("sanne", "sanne")
                        .postForEntity("/api/cases/" + world.caseOf(name) + "/" + event, facts, String.class)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
    }
}
