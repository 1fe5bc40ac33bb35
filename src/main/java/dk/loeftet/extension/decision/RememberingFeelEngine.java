package dk.loeftet.extension.decision;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Remembers what FEEL answered to an expression that depends on one plain value only.
 *
 * <p>Camunda's FEEL engine builds its whole library of functions anew for each cell, which takes far longer than the
 * cell itself. The cells of a table ask the same few questions of the same few values again and again, so the answers
 * are kept. Anything that could depend on more than its one value is passed on every time.
 */
final class RememberingFeelEngine implements FeelEngine {

    /** Enough for every cell of our tables with every usual value; a full memory simply starts over. */
    private static final int CAPACITY = 20_000;

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern TEST =
            Pattern.compile("(?:[\\s\\d.,()<>=?\\[\\]+-]|\\b(?:and|or|not|null|true|false|contains)\\b)*");
    private static final Pattern CONSTANT = Pattern.compile("\\s*(?:-?\\d+(?:\\.\\d+)?|true|false|null)?\\s*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private final FeelEngine engine;
    private final Map<Question, Optional<Object>> answers = new ConcurrentHashMap<>();

    RememberingFeelEngine(FeelEngine engine) {
        this.engine = engine;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface lets the caller choose the type
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        var key = expressionKey(expression, variables);
        if (key.isEmpty()) {
            return engine.evaluateSimpleExpression(expression, variables);
        }
        var known = answers.get(key.get());
        if (known == null) {
            known = Optional.ofNullable(engine.<Object>evaluateSimpleExpression(expression, variables));
            remember(key.get(), known);
        }
        return (T) known.orElse(null);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext variables) {
        Object value = value(input, variables);
        if (!isPlain(value) || !TEST.matcher(TEXT.matcher(test).replaceAll("0")).matches()) {
            return engine.evaluateSimpleUnaryTests(test, input, variables);
        }
        var question = new Question(true, test, value);
        var known = answers.get(question);
        if (known == null) {
            known = Optional.of(engine.evaluateSimpleUnaryTests(test, input, variables));
            remember(question, known);
        }
        return Boolean.TRUE.equals(known.get());
    }

    private static Optional<Question> expressionKey(String expression, VariableContext variables) {
        if (TEXT.matcher(expression).matches() || CONSTANT.matcher(expression).matches()) {
            return Optional.of(new Question(false, expression, null));
        }
        if (WORDS.contains(expression) || !VARIABLE.matcher(expression).matches()) {
            return Optional.empty();
        }
        Object value = value(expression, variables);
        return isPlain(value) ? Optional.of(new Question(false, expression, value)) : Optional.empty();
    }

    private void remember(Question question, Optional<Object> answer) {
        if (answers.size() >= CAPACITY) {
            answers.clear();
        }
        answers.put(question, answer);
    }

    private static Object value(String name, VariableContext variables) {
        return variables.containsVariable(name) ? variables.resolve(name).getValue() : null;
    }

    private static boolean isPlain(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double;
    }

    private record Question(boolean test, String expression, Object value) {}
}
