package dk.loeftet.extension.form;

import dk.loeftet.extension.web.Markup;
import dk.loeftet.extension.web.PlainText;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether one value fits its field, by the rules of form-js 1.8. */
final class FieldRules {

    private static final Pattern EMAIL = Pattern.compile("^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)*$");
    private static final Pattern PHONE = Pattern.compile("^\\+[1-9]\\d{6,20}$");

    private static final int YEARS = 100;

    private final InputField field;
    private final InputField.Rules rules;
    private final Map<String, Object> values;
    private final Clock clock;

    /** @param values all values of the form, for limits that are expressions */
    FieldRules(InputField field, Map<String, Object> values, Clock clock) {
        this.field = field;
        this.rules = field.rules();
        this.values = values;
        this.clock = clock;
    }

    /** Nothing was entered: what form-js takes for empty, and blanks. */
    static boolean isEmpty(InputField field, Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty())
                || (field.kind() == InputField.Kind.CHECKBOX && Boolean.FALSE.equals(value));
    }

    /** The first fault of a value that is not empty. */
    Optional<Fault> fault(Object value) {
        return switch (field.kind()) {
            case TEXT -> value instanceof String text ? text(text) : wrongType();
            case NUMBER -> number(value);
            case CHECKBOX -> value instanceof Boolean ? Optional.empty() : wrongType();
            case CHOICE -> value instanceof List || value == Plain.FOREIGN ? wrongType() : options(List.of(value));
            case CHOICES -> value instanceof List<?> list ? options(list) : wrongType();
            case DATE -> date(value);
            case TIME -> parsed(value, text -> DateTimeFormatter.ISO_TIME.parse(text, LocalTime::from));
            case DATE_TIME -> parsed(value, text -> DateTimeFormatter.ISO_DATE_TIME.parse(text, LocalDate::from));
            case EXPRESSION -> value == Plain.FOREIGN ? wrongType() : Optional.empty();
        };
    }

    private Optional<Fault> text(String text) {
        int length = text.strip().length();
        return Stream.of(
                        Optional.of(Messages.unreadable(field)).filter(fault -> !PlainText.isReadable(text)),
                        Optional.of(Messages.markup(field)).filter(fault -> Markup.runsIn(text)),
                        limit(
                                rules.minLength(),
                                (f, min) -> length < min.intValue() ? Messages.tooShort(f, min) : null),
                        limit(rules.maxLength(), (f, max) -> length > max.intValue() ? Messages.tooLong(f, max) : null),
                        Optional.of(Messages.pattern(field)).filter(fault -> !matches(text)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean matches(String text) {
        return (rules.pattern() == null
                        || Pattern.compile(rules.pattern()).matcher(text).find())
                && (!"email".equals(rules.validationType())
                        || EMAIL.matcher(text).matches())
                && (!"phone".equals(rules.validationType())
                        || PHONE.matcher(text.replaceAll("[\\s-]", "")).matches());
    }

    private Optional<Fault> number(Object value) {
        if (rules.asText() ? !(value instanceof String) : !(value instanceof Number)) {
            return wrongType();
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return wrongType();
        }
        Integer decimals = rules.decimals();
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            return Optional.of(Messages.decimals(field, decimals));
        }
        BigDecimal step = rules.step();
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            return Optional.of(Messages.step(field, step));
        }
        return limit(rules.min(), (f, min) -> number.compareTo(min) < 0 ? Messages.tooSmall(f, min) : null)
                .or(() -> limit(rules.max(), (f, max) -> number.compareTo(max) > 0 ? Messages.tooLarge(f, max) : null));
    }

    private Optional<Fault> limit(Object limit, BiFunction<InputField, BigDecimal, Fault> check) {
        Object evaluated = Feel.isExpression(limit) ? Feel.evaluate((String) limit, values) : limit;
        return evaluated instanceof Number number
                ? Optional.ofNullable(check.apply(field, new BigDecimal(number.toString())))
                : Optional.empty();
    }

    private Optional<Fault> date(Object value) {
        return parsed(value, LocalDate::parse)
                .or(() -> isFarAway(LocalDate.parse((String) value))
                        ? Optional.of(Messages.farAway(field))
                        : Optional.empty())
                .or(() -> rules.notPast() && LocalDate.parse((String) value).isBefore(LocalDate.now(clock))
                        ? Optional.of(Messages.past(field))
                        : Optional.empty());
    }

    /** A slip of the keyboard, such as the year 1026; what is plausible within these years only the pathway knows. */
    private boolean isFarAway(LocalDate date) {
        LocalDate today = LocalDate.now(clock);
        return date.isBefore(today.minusYears(YEARS)) || date.isAfter(today.plusYears(YEARS));
    }

    private Optional<Fault> parsed(Object value, Function<String, ?> parser) {
        if (!(value instanceof String text)) {
            return wrongType();
        }
        try {
            return parser.apply(text) == null ? wrongType() : Optional.empty();
        } catch (DateTimeParseException e) {
            return wrongType();
        }
    }

    private Optional<Fault> options(List<?> chosen) {
        Optional<List<Object>> offered = new Options(field.choices(), values).offered();
        boolean allOffered = offered.isEmpty() || chosen.stream().allMatch(one -> Options.contains(offered.get(), one));
        return allOffered ? Optional.empty() : Optional.of(Messages.noSuchOption(field));
    }

    private Optional<Fault> wrongType() {
        return Optional.of(Messages.wrongType(field));
    }
}
