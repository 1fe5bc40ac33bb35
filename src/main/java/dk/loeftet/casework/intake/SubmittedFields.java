package dk.loeftet.casework.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.lang.Nullable;

/** The fields that a page sends, by the names of the list's columns. */
final class SubmittedFields {

    private static final Set<Column> TICKED = Collections.unmodifiableSet(
            EnumSet.of(Column.DIGITAL_POST_EXEMPT, Column.NEMSMS, Column.PROTECTED, Column.NOTICE_PERIOD));
    private static final Set<Column> NUMBERED = Collections.unmodifiableSet(
            EnumSet.of(Column.CPR, Column.POSTAL_CODE, Column.MUNICIPALITY, Column.PHONE, Column.STAGE));

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
            Optional<String> text = text(column.orElse(null), value);
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

    /** A number is no name, and a tick is no address: only where a list writes one does a page send one. */
    private static Optional<String> text(@Nullable Column column, Object value) {
        if (value == null) {
            return Optional.of("");
        }
        if (value instanceof Boolean yes && TICKED.contains(column)) {
            return Optional.of(yes ? "ja" : "nej");
        }
        boolean written = value instanceof String
                || ((value instanceof Integer || value instanceof Long) && NUMBERED.contains(column));
        return written ? Optional.of(value.toString()) : Optional.empty();
    }
}
