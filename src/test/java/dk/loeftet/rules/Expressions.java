package dk.loeftet.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that the expressions of a text rely on: beans and variables, not their methods and properties. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "empty",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof",
            "true",
            "false",
            "null");

    /** What the engine itself offers to every expression. */
    private static final Set<String> ENGINE = Set.of("execution", "task", "decisionResult");

    private Expressions() {}

    static Set<String> namesIn(String text) {
        Set<String> names = new TreeSet<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            Matcher name = NAME.matcher(TEXT.matcher(expression.group(1)).replaceAll(""));
            while (name.find()) {
                names.add(name.group());
            }
        }
        names.removeAll(WORDS);
        names.removeAll(ENGINE);
        return names;
    }

    /** The text as a pattern in which every expression may be anything. */
    static Pattern wildcard(String text) {
        StringBuilder pattern = new StringBuilder();
        Matcher expression = EXPRESSION.matcher(text);
        int from = 0;
        while (expression.find()) {
            pattern.append(Pattern.quote(text.substring(from, expression.start())))
                    .append(".+");
            from = expression.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(text.substring(from))).toString());
    }
}
