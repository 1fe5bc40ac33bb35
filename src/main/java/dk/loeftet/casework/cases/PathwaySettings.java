package dk.loeftet.casework.cases;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a registration starts, {@code loeftet.intake}.
 *
 * @param pathway key of the main process
 */
@Validated
@ConfigurationProperties("loeftet.intake")
record PathwaySettings(
        @NotBlank @DefaultValue("uddannelsesloeft") String pathway) {}
