package dk.loeftet.extension.bottleneck.figure;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A time in which a wait stood still.
 *
 * @param resumed null while it still does
 */
public record Pause(Instant paused, @Nullable Instant resumed) {}
