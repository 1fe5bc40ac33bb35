package dk.loeftet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a person's hand does on a page: each press of the mouse, and each field that was typed or chosen in. */
final class ClickBudget {

    private static final Logger LOG = LoggerFactory.getLogger(ClickBudget.class);

    private static final String COUNT = """
            window.loeftetHand = { clicks: 0, fields: new Set() };
            addEventListener('mousedown', () => { window.loeftetHand.clicks += 1; }, true);
            addEventListener('input', (event) => {
              if (event.target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])')) {
                window.loeftetHand.fields.add(event.target);
              }
            }, true);
            """;

    private ClickBudget() {}

    /** Counts on this page from now on, and anew after each fresh start of it. */
    static void count(Page page) {
        page.addInitScript(COUNT);
        page.evaluate(COUNT);
    }

    /** What was done since the start, told in the log, is no more than this. */
    static void isWithin(int budget, Page page, String what) {
        int used = ((Number) page.evaluate("window.loeftetHand.clicks + window.loeftetHand.fields.size")).intValue();
        LOG.info("Clicks for {}: {} of {}", what, used, budget);
        assertThat(used).as("clicks for %s", what).isPositive().isLessThanOrEqualTo(budget);
    }
}
