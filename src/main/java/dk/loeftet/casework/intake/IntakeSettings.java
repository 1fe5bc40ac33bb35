package dk.loeftet.casework.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How lists are read, {@code loeftet.intake}.
 *
 * @param chunkSize rows per transaction
 * @param maxErrors row errors that an answer lists; further ones are only counted
 * @param noticeHorizon how far ahead the first day without work may lie in the notice period
 * @param talkHorizon how far ahead the next talk may lie
 */
@Validated
@ConfigurationProperties("loeftet.intake")
record IntakeSettings(
        @DefaultValue("100") @Min(1) @Max(1000) int chunkSize,
        @DefaultValue("1000") @Min(1) int maxErrors,
        @DefaultValue("P6M") @NotNull Period noticeHorizon,
        @DefaultValue("P2Y") @NotNull Period talkHorizon) {}
