package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A task's form in our own tab, which opens first. */
final class FormInOurTab extends TaskForm {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    FormInOurTab(Page page) {
        super(page, page.locator(".loeftet-task-form"));
    }

    @Override
    TaskForm choose(String question, String answer) {
        question(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    @Override
    TaskForm select(String label, String option) {
        Locator list = field(label);
        list.selectOption(list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .getAttribute("value"));
        return this;
    }

    @Override
    TaskForm date(String label, LocalDate day) {
        Locator input = field(label);
        input.fill(day.format(DANISH));
        input.blur();
        assertThat(input).hasValue(day.format(DANISH));
        return this;
    }

    @Override
    Locator completeButton() {
        return element().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fuldfør opgaven"));
    }

    @Override
    String address() {
        return "/form";
    }

    /** The question that can be seen; another one may have the same words. */
    Locator question(String words) {
        return element()
                .getByRole(
                        AriaRole.RADIOGROUP,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /** What stands beside a field that is not right. */
    Locator errors() {
        return element().locator(".loeftet-field-error:not(:empty)");
    }
}
