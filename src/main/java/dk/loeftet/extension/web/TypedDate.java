package dk.loeftet.extension.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.lang.Nullable;

/** Reads a date that somebody typed. */
public final class TypedDate {

    /** A slip of the keyboard, and what no database keeps, lie outside; what is plausible within, the field knows. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private TypedDate() {}

    /**
     * The date, or null when nothing was typed.
     *
     * @throws InvalidInput with the cure when it is none
     */
    public static @Nullable LocalDate of(String field, @Nullable String text, String cure) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeParseException noDate) {
            // Said below.
        }
        throw new InvalidInput(field, cure);
    }
}
