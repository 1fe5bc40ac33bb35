package dk.loeftet.extension.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the value of a field as the person saw it who chose or typed it. */
final class AnswerText {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", DANISH);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy 'kl.' HH:mm", DANISH);
    private static final int DECIMALS = 10;

    private AnswerText() {}

    /**
     * The answer of a field; empty where there is none.
     *
     * @param values all values of the form: a list of options may be among them
     */
    static Optional<FormAnswer> of(InputField field, Map<String, Object> values) {
        Object value = values.get(field.key());
        return text(field, value, values)
                .filter(text -> !text.isBlank())
                .map(text -> new FormAnswer(field.key(), field.label(), text.strip()));
    }

    private static Optional<String> text(InputField field, Object value, Map<String, Object> values) {
        if (field.kind() == InputField.Kind.CHECKBOX) {
            return Optional.of(Boolean.TRUE.equals(value) ? "Ja" : "Nej");
        }
        if (value == null || value == Plain.FOREIGN) {
            return Optional.empty();
        }
        Options options = new Options(field.choices(), values);
        return switch (field.kind()) {
            case TEXT, TIME -> Optional.of(value.toString());
            case NUMBER -> Optional.of(number(value.toString()));
            case CHOICE -> Optional.of(options.labelOf(value));
            case CHOICES ->
                value instanceof List<?> chosen
                        ? Optional.of(chosen.stream().map(options::labelOf).collect(Collectors.joining(", ")))
                        : Optional.empty();
            case DATE -> Optional.of(day(value.toString()));
            case DATE_TIME -> Optional.of(dayAndTime(value.toString()));
            // Computed, so nobody has answered it.
            case EXPRESSION, CHECKBOX -> Optional.empty();
        };
    }

    private static String number(String value) {
        NumberFormat format = NumberFormat.getNumberInstance(DANISH);
        format.setMaximumFractionDigits(DECIMALS);
        try {
            return format.format(new BigDecimal(value));
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    private static String day(String value) {
        try {
            return DAY.format(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }

    private static String dayAndTime(String value) {
        try {
            return DAY_AND_TIME.format(DateTimeFormatter.ISO_DATE_TIME.parse(value, LocalDateTime::from));
        } catch (DateTimeParseException noTime) {
            return value;
        }
    }
}
