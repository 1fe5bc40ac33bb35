package dk.loeftet.extension.notification.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are sent, {@code loeftet.notification}.
 *
 * @param dispatchEvery pause between two looks into the outbox
 * @param threads how many send at one time on this node; a slow recipient holds up one of them
 * @param batch how many messages one of them takes at one time
 * @param claim after so long a node that has taken messages and not told is believed dead
 * @param pauses before the second attempt, the third and so on; after the last a message is dead
 * @param sendFrom nothing is sent earlier on a working day, written {@code 08:00}
 * @param sendUntil nor later
 */
@Validated
@ConfigurationProperties("loeftet.notification")
record DispatchSettings(
        @DefaultValue("PT10S") @NotNull Duration dispatchEvery,
        @DefaultValue("4") @Min(1) @Max(64) int threads,
        @DefaultValue("5") @Min(1) @Max(1000) int batch,
        @DefaultValue("PT10M") @NotNull Duration claim,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT4H", "PT12H", "PT24H"}) @NotNull
        List<Duration> pauses,

        @DefaultValue("08:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @NotNull
        LocalTime sendFrom,

        @DefaultValue("18:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @NotNull
        LocalTime sendUntil) {}
