package dk.loeftet.extension.bottleneck;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the bottlenecks, {@code loeftet.bottleneck}.
 *
 * @param scheduled whether this node rolls up days by itself; with {@code false} others do, or a test
 * @param interval how long after one look for days to roll up the next one begins
 * @param freshness for how long the figures of today may be shown again where no wait came or went meanwhile; what
 *     changes within a wait, such as a moved deadline, is seen after that time at the latest
 * @param daysWithoutDeadline after how many working days a wait that has no deadline counts as stalled
 * @param smallNumber numbers of cases below it are not told in what leaves the operational view
 */
@Validated
@ConfigurationProperties("loeftet.bottleneck")
record BottleneckSettings(
        @DefaultValue("true") boolean scheduled,

        @DefaultValue("15m") @DurationMin(seconds = 1, message = "skal være mindst ét sekund, fx 15m")
        Duration interval,

        @DefaultValue("1m") @DurationMin(message = "skal være mindst 0, fx 1m")
        Duration freshness,

        @DefaultValue("10") @Min(value = 0, message = "skal være mindst 0")
        int daysWithoutDeadline,

        @DefaultValue("3") @Min(value = 1, message = "skal være mindst 1")
        int smallNumber) {}
