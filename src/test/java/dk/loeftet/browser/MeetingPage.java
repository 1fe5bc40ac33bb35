package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The page of one information meeting on somebody's screen. */
final class MeetingPage {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String LIST = "/loeftet/informationsmoeder";

    private final Desk desk;
    private final String number;

    private MeetingPage(Desk desk, String number) {
        this.desk = desk;
        this.number = number;
    }

    /** Plans a meeting at half past nine and waits until everybody has been invited. */
    static MeetingPage plan(Desk desk, LocalDate day, String capacity) {
        desk.openPage(LIST);
        Crew.button(desk.page(), "Planlæg et møde").click();
        fill(desk.page(), day, capacity);
        return save(desk);
    }

    static void fill(Page page, LocalDate day, String capacity) {
        page.getByLabel("Dato").fill(day.format(DANISH));
        page.getByLabel("Klokkeslæt").fill("9.30");
        page.getByLabel("Sted").fill("Jobcenter Glostrup, lokale 2");
        page.getByLabel("Antal pladser").fill(capacity);
    }

    static MeetingPage save(Desk desk) {
        Page page = desk.page();
        Crew.button(page, "Planlæg mødet, og indkald").click();
        assertThat(page.locator(".loeftet-meeting-facts")).isVisible();
        MeetingPage meeting =
                new MeetingPage(desk, page.url().replaceAll(".*moede=", "").replaceAll("&.*", ""));
        meeting.allInvited();
        return meeting;
    }

    /** Waits until the job of each invitation is done. */
    void allInvited() {
        assertThat(rows().first()).isVisible();
        assertThat(desk.page().locator(".loeftet-seats td", new Page.LocatorOptions().setHasText("Indkaldes")))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    /** What the page says about the last thing done. */
    Locator said() {
        return desk.page().locator(".loeftet-main .alert-success");
    }

    String number() {
        return number;
    }

    Desk desk() {
        return desk;
    }

    void open() {
        desk.openPage(LIST + "?moede=" + number);
    }

    /** Everybody on the list. */
    Locator rows() {
        return desk.page().locator(".loeftet-seats tbody tr");
    }

    Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Presses the button that is about this person. */
    void press(String action, String name) {
        row(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action + ": " + name))
                .click();
    }

    void tick(String column, String name) {
        desk.page()
                .getByLabel(column + ": " + name, new Page.GetByLabelOptions().setExact(true))
                .check();
    }

    void saveAttendance() {
        Crew.button(desk.page(), "Gem fremmødet").click();
        assertThat(desk.page().locator(".loeftet-main .alert-success")).containsText("Fremmødet er gemt");
    }
}
