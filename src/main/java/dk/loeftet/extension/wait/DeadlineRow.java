package dk.loeftet.extension.wait;

import dk.loeftet.extension.wait.DeadlineRule.Escalation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the cells of one row of the deadline table. Whoever edits the table gets told the column and the cure.
 *
 * @param key of the deadline
 * @param cells by output name
 * @param labels what the table calls its outputs, by output name
 */
record DeadlineRow(String key, Map<String, Object> cells, Map<String, String> labels) {

    private static final Pattern ESCALATION = Pattern.compile("(\\S+\\s+\\S+)\\s+([a-z][a-z0-9-]*)");

    DeadlineRule read() {
        Amount amount = new Amount(
                number("amount").orElseThrow(() -> invalid("amount", "Skriv et helt tal.", null)),
                choice("unit", DateUnit.class));
        return new DeadlineRule(
                key,
                required("title"),
                amount,
                text("anchor"),
                number("amountWithoutAnchor"),
                choice("moment", DeadlineRule.Moment.class),
                steps("reminders", DeadlineRow::before),
                steps("escalations", DeadlineRow::escalation),
                choice("sourceType", DeadlineRule.SourceType.class),
                required("source"));
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column))
                .map(cell -> cell.toString().strip())
                .filter(cell -> !cell.isEmpty());
    }

    private String required(String column) {
        return text(column).orElseThrow(() -> invalid(column, "Feltet mangler.", null));
    }

    private OptionalInt number(String column) {
        Optional<String> text = text(column);
        try {
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.get()));
        } catch (NumberFormatException noNumber) {
            throw invalid(column, "Skriv et helt tal.", noNumber);
        }
    }

    private <E extends Enum<E>> E choice(String column, Class<E> choices) {
        String text = required(column);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(
                        column,
                        "Vælg en af: "
                                + Arrays.stream(choices.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        null));
    }

    private <T> List<T> steps(String column, Function<String, T> reader) {
        try {
            return text(column).stream()
                    .flatMap(steps -> Arrays.stream(steps.split(";", -1)))
                    .map(reader)
                    .toList();
        } catch (IllegalArgumentException noStep) {
            throw invalid(column, noStep.getMessage(), noStep);
        }
    }

    private static Amount before(String text) {
        return notNegative(Amount.parse(text));
    }

    private static Escalation escalation(String text) {
        Matcher matcher = ESCALATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text.strip() + "' er ikke et antal, en enhed og en rolle. Skriv fx '10 WD teamleder'.");
        }
        return new Escalation(notNegative(Amount.parse(matcher.group(1))), matcher.group(2));
    }

    private static Amount notNegative(Amount amount) {
        if (amount.count() < 0) {
            throw new IllegalArgumentException("'" + amount + "' må ikke være negativt.");
        }
        return amount;
    }

    private InvalidDeadline invalid(String column, String cure, Throwable cause) {
        return InvalidDeadline.row(key, labels.getOrDefault(column, column), cure, cause);
    }
}
