package dk.loeftet.casework.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that a page sends, by the names of the list's columns. */
final class SubmittedFields {

    private SubmittedFields() {}

    /**
     * Reads the fields as a list would write them.
     *
     * @throws RegistrationRefused when a name or a kind of value is unknown
     */
    static Map<Column, String> read(Map<String, Object> submitted) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        List<FieldError> errors = new ArrayList<>();
        submitted.forEach((name, value) -> {
            Optional<Column> column = Column.named(name);
            Optional<String> text = text(value);
            if (column.isEmpty()) {
                errors.add(new FieldError(Shown.text(name), "", "Feltet kendes ikke. Genindlæs siden, og prøv igen."));
            } else if (text.isEmpty()) {
                errors.add(new FieldError(
                        column.get().columnName(),
                        "",
                        "Værdien i " + column.get().label() + " kan ikke læses. Skriv den som tekst."));
            } else {
                values.put(column.get(), text.get());
            }
        });
        if (!errors.isEmpty()) {
            throw new RegistrationRefused(errors);
        }
        return values;
    }

    private static Optional<String> text(Object value) {
        if (value == null) {
            return Optional.of("");
        }
        if (value instanceof Boolean yes) {
            return Optional.of(yes ? "ja" : "nej");
        }
        return value instanceof String || value instanceof Integer || value instanceof Long
                ? Optional.of(value.toString())
                : Optional.empty();
    }
}
