package dk.loeftet.extension.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * A text of a form, ready to be shown: its Markdown taken apart and its expressions filled in. Only what the owner of the
 * form wrote counts as Markdown; a value that looks like it stays as it is.
 */
public final class FormText {

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{(.+?)}}", Pattern.DOTALL);

    /** Stands for the n-th value while the Markdown is read: nobody types these characters. */
    private static final Pattern PLACE = Pattern.compile("\uE000(\\d+)\uE001");

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R|\\R(?=[-*#]+\\s)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("[-*]\\s+(.*)", Pattern.DOTALL);
    private static final Pattern RUN = Pattern.compile(
            "\\*\\*(.+?)\\*\\*|\\[([^\\]]+)]\\(([^)\\s]+)\\)|(?<!\\w)[*_](\\S.*?)[*_](?!\\w)", Pattern.DOTALL);
    private static final Pattern SAFE_ADDRESS = Pattern.compile("(#/|https://|mailto:|tel:).*");

    private final List<String> values = new ArrayList<>();

    private FormText() {}

    /**
     * A paragraph, a heading or an item of a list.
     *
     * @param kind {@code p}, {@code h} or {@code li}
     * @param runs the words, in pieces that look the same
     */
    public record Block(String kind, List<Run> runs) {}

    /**
     * Words that look the same.
     *
     * @param look {@code bold}, {@code italic}, or null
     * @param href where a link leads; null for other words
     */
    public record Run(String text, String look, String href) {}

    /** The text in blocks; expressions in double braces are evaluated with the values. */
    static List<Block> blocks(String text, Map<String, Object> values) {
        return new FormText().read(text, values);
    }

    /** A short text without Markdown, such as a label. */
    static String plain(String text, Map<String, Object> values) {
        return text == null
                ? null
                : EXPRESSION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    }

    private List<Block> read(String text, Map<String, Object> known) {
        String marked = EXPRESSION.matcher(text).replaceAll(found -> {
            values.add(value(found.group(1), known));
            return "\uE000" + (values.size() - 1) + "\uE001";
        });
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : PARAGRAPHS.splitAsStream(marked.strip()).toList()) {
            Matcher heading = HEADING.matcher(paragraph);
            Matcher item = ITEM.matcher(paragraph);
            if (heading.matches()) {
                blocks.add(new Block("h", runs(heading.group(2))));
            } else if (item.matches()) {
                blocks.add(new Block("li", runs(item.group(1))));
            } else {
                blocks.add(new Block("p", runs(paragraph)));
            }
        }
        return blocks;
    }

    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher found = RUN.matcher(text);
        int end = 0;
        while (found.find()) {
            add(runs, text.substring(end, found.start()), null, null);
            if (found.group(1) != null) {
                add(runs, found.group(1), "bold", null);
            } else if (found.group(2) != null) {
                String address = filled(found.group(3), value -> UriUtils.encode(value, "UTF-8"));
                add(runs, found.group(2), null, SAFE_ADDRESS.matcher(address).matches() ? address : null);
            } else {
                add(runs, found.group(4), "italic", null);
            }
            end = found.end();
        }
        add(runs, text.substring(end), null, null);
        return runs;
    }

    private void add(List<Run> runs, String text, String look, String href) {
        String words = filled(text, UnaryOperator.identity());
        if (!words.isEmpty()) {
            runs.add(new Run(words, look, href));
        }
    }

    private String filled(String text, UnaryOperator<String> as) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(as.apply(values.get(Integer.parseInt(place.group(1))))));
    }

    private static String value(String expression, Map<String, Object> values) {
        Object value = Feel.evaluate("=" + expression, values);
        if (value == null || value == Plain.FOREIGN) {
            return "";
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
