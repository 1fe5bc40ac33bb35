package dk.loeftet.extension.sweep;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sweep, {@code loeftet.sweep}.
 *
 * @param scheduled whether this node sweeps by itself; with {@code false} others do, or a test
 * @param interval how long after one sweep the next one begins
 * @param batchSize how many steps are taken in one transaction
 * @param lateAfter from which lag on the health figure says so
 */
@Validated
@ConfigurationProperties("loeftet.sweep")
record SweepSettings(
        @DefaultValue("true") boolean scheduled,

        @DefaultValue("1m") @DurationMin(seconds = 1, message = "skal være mindst ét sekund, fx 1m")
        Duration interval,

        @DefaultValue("2000")
        @Min(value = 1, message = "skal være mindst 1")
        @Max(value = 10_000, message = "må højst være 10000")
        int batchSize,

        @DefaultValue("15m") @DurationMin(seconds = 1, message = "skal være mindst ét sekund, fx 15m")
        Duration lateAfter) {}
