package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loeftet.support.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A task's form as Tasklist itself draws it, under its own tab. */
final class FormInTasklist extends TaskForm {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("d.M.yyyy");

    FormInTasklist(Page page) {
        super(page, page.locator("form.fjs-form"));
    }

    @Override
    TaskForm choose(String question, String answer) {
        part("radio", question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    @Override
    TaskForm select(String label, String option) {
        Locator field = part("select", label);
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    @Override
    TaskForm date(String label, LocalDate day) {
        Locator input = part("datetime", label).locator("input.fjs-input");
        waitForTheDatePicker(input);
        input.fill(day.format(DANISH));
        input.press("Enter");
        assertThat(input).hasValue(day.format(DANISH));
        return this;
    }

    @Override
    Locator completeButton() {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.COMPLETE));
    }

    @Override
    String address() {
        return "/submit-form";
    }

    /**
     * The picker is attached after the field is drawn and then writes its own, still empty, value into it once. What is
     * typed before that is lost; no person is that quick, but a test is when the field has just become visible.
     */
    private void waitForTheDatePicker(Locator input) {
        assertThat(input).hasClass(Pattern.compile("(^|\\s)flatpickr-input(\\s|$)"));
        page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private Locator part(String kind, String label) {
        return element()
                .locator(".fjs-form-field-" + kind)
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator(
                                        "label.fjs-form-field-label",
                                        new Page.LocatorOptions().setHasText(starting(label)))));
    }
}
