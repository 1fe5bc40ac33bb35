package dk.loeftet.extension.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a list field offers: fixed options, or those of a variable, a stored field or an expression. */
record Options(InputField.Choices choices, Map<String, Object> values) {

    /** The values on offer; empty when only the browser can tell (an expression the engine cannot evaluate). */
    Optional<List<Object>> offered() {
        if (choices.key() != null) {
            // Without a list nothing could be chosen in the browser either.
            return Optional.of(valuesIn(values.get(choices.key())));
        }
        if (choices.expression() != null) {
            Object list = Feel.evaluate(choices.expression(), values);
            return list instanceof List ? Optional.of(valuesIn(list)) : Optional.empty();
        }
        return Optional.of(choices.values() == null ? List.of() : choices.values());
    }

    /** The options with what people see of them. */
    List<FormPart.Option> shown() {
        return offered().orElse(List.of()).stream()
                .map(value -> new FormPart.Option(value, labelOf(value)))
                .toList();
    }

    /** What people see of an option; the option itself where nothing else is known. */
    String labelOf(Object chosen) {
        Object list = choices.key() != null
                ? values.get(choices.key())
                : choices.expression() != null ? Feel.evaluate(choices.expression(), values) : null;
        return list instanceof List<?> options
                ? options.stream()
                        .filter(option -> valueOf(option).filter(chosen::equals).isPresent())
                        .findFirst()
                        .map(Options::labelIn)
                        .orElseGet(chosen::toString)
                : choices.labels().getOrDefault(chosen, chosen.toString());
    }

    static boolean contains(List<Object> offered, Object chosen) {
        return offered.stream()
                .anyMatch(option -> (option instanceof Number a && chosen instanceof Number b)
                        ? Double.compare(a.doubleValue(), b.doubleValue()) == 0
                        : option.equals(chosen));
    }

    private static List<Object> valuesIn(Object list) {
        return list instanceof List<?> options
                ? options.stream()
                        .map(Options::valueOf)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static String labelIn(Object option) {
        Object label = option instanceof Map<?, ?> object ? object.get("label") : option;
        return String.valueOf(label == null ? valueOf(option).orElse("") : label);
    }

    private static Optional<Object> valueOf(Object option) {
        if (option instanceof Map<?, ?> object) {
            Object value = object.get("value");
            return Optional.ofNullable(value == null ? object.get("label") : value);
        }
        return Optional.ofNullable(option);
    }
}
