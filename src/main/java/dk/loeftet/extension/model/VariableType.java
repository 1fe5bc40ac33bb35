package dk.loeftet.extension.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of decision facts a pathway may keep in the engine. */
public enum VariableType {
    STRING("en tekst"),
    INTEGER("et helt tal"),
    NUMBER("et tal"),
    BOOLEAN("sand eller falsk"),
    /** An ISO string {@code yyyy-MM-dd}: a day has no clock and no zone that could move it. */
    DATE("en dato (åååå-mm-dd)"),
    /** A list or an object; a bare text in JSON clothes would be free text. */
    JSON("en liste eller et JSON-objekt");

    private final String inDanish;

    VariableType(String inDanish) {
        this.inDanish = inDanish;
    }

    /** The word in {@code pathway.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a value must be, to be set after "skal være". */
    public String inDanish() {
        return inDanish;
    }

    /**
     * Whether a plain value (String, Number, Boolean, List, Map) is of this type. Absence is no wrong type: null is
     * accepted.
     */
    public boolean accepts(Object value) {
        if (value == null) {
            return true;
        }
        return switch (this) {
            case STRING -> value instanceof String;
            case INTEGER -> value instanceof Integer || value instanceof Long || value instanceof Short;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof String text && isDate(text);
            case JSON -> value instanceof List || value instanceof Map;
        };
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
