package dk.loeftet.pathway.uddannelsesloeft;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/** Dates as forms and models write them: {@code yyyy-mm-dd}. */
final class Dates {

    private Dates() {}

    static LocalDate of(@Nullable Object text, LocalDate otherwise) {
        return text instanceof String iso && !iso.isBlank() ? LocalDate.parse(iso) : otherwise;
    }
}
