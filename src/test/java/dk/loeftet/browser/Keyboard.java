package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hands that have nothing but a keyboard. At every stop it is looked whether the eye can follow: what has the focus shows it,
 * and after something was done the focus is somewhere.
 */
final class Keyboard {

    /** More stops than any page has: who has not come by then is in a trap. */
    private static final int MOST_STOPS = 250;

    private static final String STOP = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return { ours: false, seen: true, what: 'nothing' };
              const looks = [at, ...(at.labels ?? [])].map((one) => getComputedStyle(one));
              return {
                ours: Boolean(at.closest('.loeftet, .loeftet-dialog, .loeftet-navigation')),
                seen: looks.some((look) => (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0) || look.boxShadow !== 'none'),
                what: at.outerHTML.slice(0, 150),
              };
            }
            """;

    private static final String IS_SOMEWHERE =
            "() => document.activeElement !== null && document.activeElement !== document.body";

    private final Page page;
    private final List<String> unseen = new ArrayList<>();
    private int keys;

    Keyboard(Page page) {
        this.page = page;
    }

    /** The same hands before another window. */
    Keyboard at(Page other) {
        Keyboard there = new Keyboard(other);
        there.unseen.addAll(unseen);
        there.keys = keys;
        return there;
    }

    /** Steps forward until this has the focus. */
    Keyboard to(Locator target) {
        assertThat(target).isVisible();
        for (int stops = 0; stops < MOST_STOPS && !isAt(target); stops++) {
            press("Tab");
        }
        assertThat(target).isFocused();
        return this;
    }

    /** Steps to a button or a link and presses it. */
    void enter(Locator target) {
        to(target).press("Enter");
    }

    /** Ticks a box, or takes the first answer of a question. */
    void tick(Locator box) {
        to(box).press("Space");
        assertThat(box).isChecked();
    }

    /** Goes to the question and with the arrows to its answer. */
    void choose(Locator question, String answer) {
        Locator wanted = question.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
        Locator answers = question.locator("input[type=radio]");
        for (int stops = 0; stops < MOST_STOPS && !holdsFocus(question); stops++) {
            press("Tab");
        }
        for (int arrows = answers.count(); arrows >= 0 && !wanted.isChecked(); arrows--) {
            press("ArrowDown");
        }
        assertThat(wanted).isChecked();
    }

    /** Steps to a field and writes. */
    void write(Locator field, String text) {
        to(field);
        type(text);
    }

    void type(String text) {
        page.keyboard().type(text);
        keys++;
    }

    void press(String key) {
        page.keyboard().press(key);
        keys++;
        look();
    }

    /** After something was done: the focus has not fallen back to the beginning of the page. */
    void isSomewhere() {
        page.waitForFunction(IS_SOMEWHERE);
        look();
    }

    int keys() {
        return keys;
    }

    /** Stops of our own at which nobody could see where the focus was. */
    List<String> unseen() {
        return unseen;
    }

    private void look() {
        Map<?, ?> stop = (Map<?, ?>) page.evaluate(STOP);
        if (Boolean.TRUE.equals(stop.get("ours")) && !Boolean.TRUE.equals(stop.get("seen"))) {
            unseen.add((String) stop.get("what"));
        }
    }

    private static boolean isAt(Locator target) {
        return Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"));
    }

    private static boolean holdsFocus(Locator place) {
        return Boolean.TRUE.equals(place.evaluate("element => element.contains(document.activeElement)"));
    }
}
