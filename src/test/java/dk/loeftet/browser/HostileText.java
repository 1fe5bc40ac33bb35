package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;

/** What somebody might type to do something in a colleague's browser, and whether it did. */
final class HostileText {

    /** Appears wherever the text is shown as it was typed; evaluated it would be 49. */
    static final String SEEN = "{{7*7}}";

    /** For fields with little room. */
    static final String SHORT = "<img src=x onerror=\"window.hit='img'\">" + SEEN;

    static final String LONG = SHORT + "<script>window.hit='script'</script><svg onload=\"window.hit='svg'\"></svg>"
            + "{{constructor.constructor('window.hit=1')()}} ${7*7} #{7*7} \u202E=7*7 **fed** "
            + "[klik](javascript:window.hit='link') ![x](https://example.dk/x.png) <a href=\"javascript:hit=1\">a</a>";

    /** Cockpit and Admin start anew when one goes over to them. */
    private static final int PATIENCE_MS = 20_000;

    private static final String WHAT_IT_DID = """
            () => [
              ...(window.hit ? ['a script ran: ' + window.hit] : []),
              ...[...document.querySelectorAll('img')].filter((e) => /(^|\\/)x(\\.png)?$/.test(e.getAttribute('src') ?? '') || e.hasAttribute('onerror'))
                .map((e) => 'an image: ' + e.outerHTML),
              ...[...document.querySelectorAll('svg[onload], script')].filter((e) => /window\\.hit/.test(e.outerHTML))
                .map((e) => 'an element: ' + e.outerHTML),
              ...[...document.querySelectorAll('a')].filter((e) => /^\\s*javascript:.*hit/i.test(e.getAttribute('href') ?? ''))
                .map((e) => 'a link: ' + e.outerHTML),
            ]
            """;

    private final Page page;
    private final List<String> dialogs = new ArrayList<>();

    private HostileText(Page page) {
        this.page = page;
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    /** Watches the page from now on. */
    static HostileText in(Page page) {
        return new HostileText(page);
    }

    /** The place shows the text as it was typed, and nothing on the page came of it. */
    void isOnlyShownIn(Locator place, String what) {
        assertThat(place).containsText(SEEN, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        Browser.screenshot(page, "markup-" + what);
        cameToNothingOn(what);
    }

    /** Nothing on the page came of it, shown or not. */
    void cameToNothingOn(String what) {
        assertThat((List<?>) page.evaluate(WHAT_IT_DID)).as(what).isEmpty();
        assertThat(dialogs).as("dialogs on %s", what).isEmpty();
    }
}
