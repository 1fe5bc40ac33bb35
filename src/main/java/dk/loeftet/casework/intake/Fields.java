package dk.loeftet.casework.intake;

import dk.loeftet.extension.web.Markup;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/** The values of one row: gives them out cleaned and of the right kind, and gathers everything that is wrong. */
final class Fields {

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\ufffd]");
    /** Soft hyphens and spaces without width, which web pages and spreadsheets leave in copied text. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]");

    /** How a spreadsheet recognises a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=@+\\-].*", Pattern.DOTALL);
    /** How people say that there is nothing: no value, and no formula either. */
    private static final Pattern NOTHING = Pattern.compile("[-–—]");

    /** A dash or a dot in front of free words is a list of wishes, not a formula: it is left out. */
    private static final Pattern BULLETS = Pattern.compile("^[-+*•–\\s]+");

    private final Map<Column, String> values;
    private final List<FieldError> errors = new ArrayList<>();

    Fields(Map<Column, String> values) {
        this.values = values;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** Whether the list has this column at all. */
    boolean has(Column column) {
        return values.containsKey(column);
    }

    void reject(Column column, String message) {
        errors.add(new FieldError(column.columnName(), Shown.value(column, raw(column)), message));
    }

    /** The value on one line, null when it is empty or refused. */
    @Nullable
    String text(Column column) {
        return checked(column, SPACES.matcher(normal(column)).replaceAll(" ").strip());
    }

    /** Free words, which keep their line breaks. */
    @Nullable
    String words(Column column) {
        String lines = normal(column).replaceAll("\\R", "\n").replaceAll("[\\t\\u00a0\\u2007\\u202f]", " ");
        return checked(column, BULLETS.matcher(lines).replaceFirst("").strip());
    }

    /** The value if it has the form, null when it is empty or refused. */
    @Nullable
    String text(Column column, Pattern form, String message) {
        String value = text(column);
        if (value != null && !form.matcher(value).matches()) {
            reject(column, message);
            return null;
        }
        return value;
    }

    @Nullable
    LocalDate date(Column column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        Optional<LocalDate> date = parse(value);
        if (date.isEmpty()) {
            reject(
                    column,
                    "Datoen i " + column.label()
                            + " kan ikke læses, eller den findes ikke. Skriv den som dd-mm-åååå, f.eks. 05-11-2026.");
        }
        return date.orElse(null);
    }

    /** True for ja, false for nej and for an empty value, null when there is no such column or the value is refused. */
    @Nullable
    Boolean yesNo(Column column) {
        if (!has(column)) {
            return null;
        }
        String value = text(column);
        if (value == null || value.equalsIgnoreCase("nej")) {
            return false;
        }
        if (value.equalsIgnoreCase("ja")) {
            return true;
        }
        reject(column, "Skriv ja eller nej i " + column.label() + ". En tom værdi betyder nej.");
        return null;
    }

    /** The meaning of a code, whatever the case of its letters; null when it is empty or refused. */
    @Nullable
    String code(Column column, Map<String, String> meanings) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        String meaning = meanings.get(value.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            reject(
                    column,
                    "Værdien i " + column.label() + " kendes ikke. Brug en af disse: "
                            + String.join(", ", meanings.keySet()) + ".");
        }
        return meaning;
    }

    private String raw(Column column) {
        return values.getOrDefault(column, "");
    }

    private String normal(Column column) {
        String seen = UNSEEN.matcher(raw(column)).replaceAll("");
        return Normalizer.isNormalized(seen, Normalizer.Form.NFC)
                ? seen
                : Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private @Nullable String checked(Column column, String value) {
        if (value.isEmpty() || NOTHING.matcher(value).matches()) {
            if (column.required()) {
                reject(column, "Der mangler en værdi i " + column.label() + ". Udfyld feltet.");
            }
            return null;
        }
        if (UNREADABLE.matcher(value.replace("\n", " ")).find()) {
            reject(
                    column,
                    "Værdien i " + column.label()
                            + " har usynlige eller ulæselige tegn. Skriv den igen, eller gem filen som UTF-8.");
            return null;
        }
        if (Markup.runsIn(value)) {
            reject(
                    column,
                    "Værdien i " + column.label()
                            + " indeholder kode, som en browser kan køre, f.eks. <script>. Fjern koden.");
            return null;
        }
        if (FORMULA.matcher(value).matches() && !(column == Column.PHONE && value.startsWith("+"))) {
            reject(
                    column,
                    "Værdien i " + column.label()
                            + " ligner en formel i et regneark. Den må ikke begynde med =, @, + eller -.");
            return null;
        }
        if (value.length() > column.maxLength()) {
            reject(
                    column,
                    "Værdien i " + column.label() + " er for lang. Der er plads til " + column.maxLength() + " tegn.");
            return null;
        }
        return value;
    }

    private static Optional<LocalDate> parse(String value) {
        if (value.length() != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value, value.charAt(2) == '-' ? DANISH : ISO));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
