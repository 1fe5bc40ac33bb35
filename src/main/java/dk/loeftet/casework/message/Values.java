package dk.loeftet.casework.message;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.lang.Nullable;

/** The values of one message: what is not known is left out. */
final class Values {

    private final Map<String, String> known = new HashMap<>();

    Values put(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(key, value);
        }
        return this;
    }

    Values put(String key, @Nullable LocalDate day) {
        return put(key, day == null ? null : DanishDates.of(day));
    }

    Map<String, String> known() {
        return known;
    }
}
