package dk.loeftet.casework.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;
import org.springframework.validation.annotation.Validated;

/**
 * The offices of this installation, {@code loeftet.offices}.
 *
 * @param offices every office that cases may belong to
 */
@Validated
@ConfigurationProperties("loeftet")
record OfficeSettings(@DefaultValue List<@Valid Entry> offices) {

    /**
     * One office.
     *
     * @param id lower-case letters, digits and hyphens; becomes the tenant id and never changes
     * @param municipality the municipality's three digits
     * @param name what people call it
     * @param phone how people reach it; stands below every message
     * @param email where people answer, and the sender of its mails
     */
    record Entry(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]*") String id,
            @NotBlank @Pattern(regexp = "\\d{3}") String municipality,
            @NotBlank String name,
            @Nullable String phone,
            @Nullable @Email String email) {}
}
