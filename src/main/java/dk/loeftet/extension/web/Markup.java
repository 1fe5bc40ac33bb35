package dk.loeftet.extension.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Whether a text holds markup that a browser would run. Our own pages show every text as text; but what is kept here is also
 * copied into other systems, and nobody knows how these show it.
 */
public final class Markup {

    private static final Pattern ELEMENT =
            Pattern.compile("<(?:script|i?frame|frameset|object|embed|applet)\\b", Pattern.CASE_INSENSITIVE);

    /** The brackets of "navn <navn@mail.dk>", which are no element with attributes. */
    private static final Pattern MAIL_ADDRESS = Pattern.compile("<[\\w.+-]{1,64}@[\\w.-]{1,255}>");

    private static final Pattern BEGINS = Pattern.compile("<[a-z]", Pattern.CASE_INSENSITIVE);

    /** Not looked for within the element only: where one ends is a question of quotes that may never be closed. */
    private static final Pattern HANDLER = Pattern.compile("[\\s/\"'>]on[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);

    /** What a browser leaves out of an address before it reads it. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("[\\p{Cntrl}\\u200b\\u200c\\u200d\\ufeff]|&(?:Tab|NewLine);");

    /** In an attribute or a link, or by itself without a space after it: "kursus i JavaScript: 5 dage" is none. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[=(\"'<]\\s*(?:javascript|vbscript)\\s*:|\\b(?:javascript|vbscript)\\s*:(?=\\S)|[=(\"'<]\\s*data:text/html",
            Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** Scripts, frames and embedded things, elements with a handler of events, and addresses that are programs. */
    public static boolean runsIn(String text) {
        return ELEMENT.matcher(text).find() || hasHandler(text) || hasAddress(text);
    }

    private static boolean hasHandler(String text) {
        if (text.indexOf('<') < 0) {
            return false;
        }
        String rest = MAIL_ADDRESS.matcher(text).replaceAll(" ");
        Matcher begins = BEGINS.matcher(rest);
        return begins.find()
                && HANDLER.matcher(rest).region(begins.end(), rest.length()).find();
    }

    private static boolean hasAddress(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('&') < 0) {
            return false;
        }
        String read = HtmlUtils.htmlUnescape(text).replace("&colon;", ":");
        return ADDRESS.matcher(LEFT_OUT.matcher(read).replaceAll("")).find();
    }
}
