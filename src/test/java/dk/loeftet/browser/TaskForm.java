package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dk.loeftet.support.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The form of an open task, filled as a person fills it: by the words on the screen. */
final class TaskForm {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final Page page;
    private final Locator form;

    TaskForm(Page page) {
        this.page = page;
        this.form = page.locator("form.fjs-form");
        form.waitFor();
    }

    /** Picks an answer of a question with radio buttons. */
    TaskForm choose(String question, String answer) {
        field("radio", question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Picks from a list; in a list that can be searched, by typing. */
    TaskForm select(String label, String option) {
        Locator field = field("select", label);
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    TaskForm date(String label, LocalDate day) {
        Locator input = field("datetime", label).locator("input.fjs-input");
        waitForTheDatePicker(input);
        input.fill(day.format(DANISH));
        input.press("Enter");
        assertThat(input).hasValue(day.format(DANISH));
        return this;
    }

    /** Types into a field for text or a number. */
    TaskForm type(String label, String text) {
        Locator input = form.getByLabel(starting(label)).last();
        input.fill(text);
        input.blur(); // leaving the field is what makes form-js take over the last keys at once
        return this;
    }

    TaskForm tick(String label) {
        form.getByLabel(starting(label)).check();
        return this;
    }

    Locator element() {
        return form;
    }

    Locator completeButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.COMPLETE));
    }

    /** Completes the task, and is content only when the engine was. */
    void complete() {
        Response answer = submit();
        assertThat(answer.status()).as(() -> answer.text()).isLessThan(300);
        form.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Sends the form and gives back what the server said. */
    Response submit() {
        assertThat(completeButton()).isEnabled();
        return page.waitForResponse(
                response -> response.url().endsWith("/submit-form"),
                () -> completeButton().click());
    }

    /**
     * The picker is attached after the field is drawn and then writes its own, still empty, value into it once. What is
     * typed before that is lost; no person is that quick, but a test is when the field has just become visible.
     */
    private void waitForTheDatePicker(Locator input) {
        assertThat(input).hasClass(Pattern.compile("(^|\\s)flatpickr-input(\\s|$)"));
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private Locator field(String kind, String label) {
        return form.locator(".fjs-form-field-" + kind)
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "label.fjs-form-field-label", new Page.LocatorOptions().setHasText(starting(label)))));
    }

    /** A required field has an asterisk behind its label. The browser knows no {@link Pattern#quote}. */
    private static Pattern starting(String label) {
        return Pattern.compile("^" + label.replaceAll("[().?*+]", "\\\\$0") + "\\*?$");
    }
}
