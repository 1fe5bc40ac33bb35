package dk.loeftet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Tries what we draw against the rules of axe: WCAG 2 up to level AA and axe's own best practices. */
public final class Accessibility {

    private Accessibility() {}

    /** Fails when one of our parts of the page breaks a rule; what Camunda draws around them is not ours to change. */
    public static void hasNoViolations(Page page, String ourPart) {
        assertThat(violations(page, ourPart)).as("axe on " + ourPart).isEmpty();
    }

    /** The rules that a part of the page breaks, each with the places. */
    public static List<String> violations(Page page, String part) {
        return new AxeBuilder(page)
                .include(part).analyze().getViolations().stream()
                        .map(Accessibility::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .collect(Collectors.joining("\n  ", rule.getId() + ": " + rule.getHelp() + "\n  ", ""));
    }
}
