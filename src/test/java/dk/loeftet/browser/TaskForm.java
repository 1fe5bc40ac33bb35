package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The form of an open task, filled as a person fills it: by the words on the screen. */
abstract class TaskForm {

    private final Page page;
    private final Locator form;

    TaskForm(Page page, Locator form) {
        this.page = page;
        this.form = form;
        form.waitFor();
    }

    /** Picks an answer of a question with radio buttons. */
    abstract TaskForm choose(String question, String answer);

    /** Picks from a list; in a list that can be searched, by typing. */
    abstract TaskForm select(String label, String option);

    abstract TaskForm date(String label, LocalDate day);

    abstract Locator completeButton();

    /** Where the form is sent to: the end of the address. */
    abstract String address();

    /** Types into a field for text or a number. */
    TaskForm type(String label, String text) {
        Locator input = field(label);
        input.fill(text);
        input.blur(); // leaving the field is what makes form-js take over the last keys at once
        return this;
    }

    TaskForm tick(String label) {
        field(label).check();
        return this;
    }

    Locator element() {
        return form;
    }

    Page page() {
        return page;
    }

    /** The field with this label that can be seen. */
    Locator field(String label) {
        return form.getByLabel(starting(label))
                .filter(new Locator.FilterOptions().setVisible(true))
                .last();
    }

    /** Completes the task, and is content only when the engine was. */
    void complete() {
        Response answer = submit();
        assertThat(answer.status()).as(() -> answer.text()).isLessThan(300);
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Sends the form and gives back what the server said. */
    Response submit() {
        assertThat(completeButton()).isEnabled();
        return page.waitForResponse(
                response -> response.url().endsWith(address())
                        && response.request().method().equals("POST"),
                () -> completeButton().click());
    }

    /** A required field has an asterisk behind its label. The browser knows no {@link Pattern#quote}. */
    static Pattern starting(String label) {
        return Pattern.compile("^" + label.replaceAll("[().?*+]", "\\\\$0") + "\\s*\\*?$");
    }
}
