package dk.loeftet.extension.bottleneck;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A case that waits, without anything about a person.
 *
 * @param instance of the diagram's process
 * @param caseNumber business key of the case
 * @param where what it waits in, as people call it
 * @param waitingOn as the model has it
 * @param party whom it waits for by name
 * @param days working days until now
 * @param lateDays of these: past the deadline
 */
public record StandingCase(
        String instance,
        @Nullable String caseNumber,
        String where,
        @Nullable String waitingOn,
        @Nullable String party,
        double days,
        @Nullable LocalDate due,
        double lateDays,
        boolean paused) {}
