package dk.loeftet.extension.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A decision fact a pathway keeps in the engine.
 *
 * @param values the only values allowed (of every element, when the value is a list); empty means any
 */
public record VariableDeclaration(VariableType type, List<Object> values) {

    public VariableDeclaration {
        values = List.copyOf(values);
    }

    /** Whether the plain value is of the declared type; null always is. */
    public boolean isOfType(Object value) {
        return type.accepts(value);
    }

    /** Whether the plain value, or every part of a list or an object, is one of the declared values. */
    public boolean isAmongValues(Object value) {
        return values.isEmpty() || value == null || leaves(value).allMatch(this::declares);
    }

    /** The longest text within the value, in characters; 0 when there is none. */
    public static int longestText(Object value) {
        return leaves(value)
                .filter(String.class::isInstance)
                .mapToInt(text -> ((String) text).length())
                .max()
                .orElse(0);
    }

    private boolean declares(Object leaf) {
        return values.stream()
                .anyMatch(allowed -> (allowed instanceof Number a && leaf instanceof Number b)
                        ? Double.compare(a.doubleValue(), b.doubleValue()) == 0
                        : allowed.equals(leaf));
    }

    private static Stream<?> leaves(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().flatMap(VariableDeclaration::leaves);
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream().flatMap(VariableDeclaration::leaves));
        }
        return Stream.ofNullable(value);
    }
}
