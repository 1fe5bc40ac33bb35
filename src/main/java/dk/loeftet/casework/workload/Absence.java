package dk.loeftet.casework.workload;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A time in which somebody is away.
 *
 * @param from first day
 * @param to last day
 * @param substitute user id of who gets new tasks meanwhile; null leaves them to the group
 * @param substituteName as people know the substitute
 */
record Absence(
        UUID id,
        LocalDate from,
        LocalDate to,
        @Nullable String substitute,
        @Nullable String substituteName) {}
