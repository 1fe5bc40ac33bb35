package dk.loeftet.casework.control.pause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A pause that is not over.
 *
 * @param reason code of a {@link PauseReason}
 * @param why what people call the reason
 * @param until the last day for which it is planned
 */
public record CasePause(
        UUID id, String reason, String why, @Nullable String note, LocalDate until, Instant since, String pausedBy) {}
