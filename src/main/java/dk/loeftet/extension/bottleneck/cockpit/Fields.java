package dk.loeftet.extension.bottleneck.cockpit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.lang.Nullable;

/** What stands in the address of a question. */
record Fields(MultivaluedMap<String, String> values) {

    /** Longer than any pathway; more would only be slow. */
    private static final int MOST_YEARS = 5;

    String pathway() {
        String text = values.getFirst("pathway");
        if (text == null || text.isBlank() || "*".equals(text)) {
            throw new Refused("Feltet pathway mangler: skriv nøglen på ét forløb.");
        }
        return text;
    }

    @Nullable
    String optional(String name) {
        return values.getFirst(name);
    }

    LocalDate from() {
        return date("from");
    }

    /** The last day, after the first. */
    LocalDate to() {
        LocalDate to = date("to");
        if (to.isBefore(from()) || from().plusYears(MOST_YEARS).isBefore(to)) {
            throw new Refused("Feltet to skal ligge efter from og højst " + MOST_YEARS + " år senere.");
        }
        return to;
    }

    private LocalDate date(String name) {
        try {
            if (values.getFirst(name) != null) {
                return LocalDate.parse(values.getFirst(name));
            }
        } catch (DateTimeParseException unreadable) {
            throw refusedDate(name);
        }
        throw refusedDate(name);
    }

    private static Refused refusedDate(String name) {
        return new Refused("Feltet " + name + " skal være en dato som 2026-01-31.");
    }
}
