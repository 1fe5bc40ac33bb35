package dk.loeftet.casework.message;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people write them in a letter. */
final class DanishDates {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", DANISH);

    private DanishDates() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(LocalTime time) {
        return TIME.format(time);
    }
}
