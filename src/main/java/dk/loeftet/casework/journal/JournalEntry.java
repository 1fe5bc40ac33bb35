package dk.loeftet.casework.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** One entry: what was done, when, by whom, and what came of it. */
public record JournalEntry(
        UUID id,
        String caseNumber,
        String person,
        String theme,
        String outcome,
        LocalDate doneOn,
        OffsetDateTime doneAt,
        String doneBy,
        @Nullable OffsetDateTime copiedAt) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.forLanguageTag("da-DK"));

    /** What goes into the municipality's own system: date and theme, then the outcome. */
    public String text() {
        String heading = DAY.format(doneOn) + " · " + theme;
        return outcome.isBlank() ? heading : heading + "\n" + outcome;
    }
}
