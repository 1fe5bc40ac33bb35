package dk.loeftet.casework.message;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A message of a case as people read it.
 *
 * @param text as it went out; null for one that is written when it is sent, or was decided before texts were kept
 * @param channel the way it is meant to go, and once sent the way it went
 * @param sentAt null while it has not gone out
 */
record Letter(
        UUID id,
        String template,
        @Nullable String title,
        @Nullable String text,
        String recipientKind,
        String status,
        OffsetDateTime createdAt,
        @Nullable String channel,
        @Nullable OffsetDateTime sentAt) {}
