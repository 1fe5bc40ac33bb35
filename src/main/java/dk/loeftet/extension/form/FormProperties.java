package dk.loeftet.extension.form;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The check of submitted forms and variables.
 *
 * @param enabled whether anything is checked at all
 * @param unknownProcesses what happens to variables of processes that belong to no pathway
 * @param maxText the longest text a variable may hold, in characters: decision facts are short, free text is not
 */
@Validated
@ConfigurationProperties("loeftet.form")
record FormProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("allow") UnknownProcesses unknownProcesses,
        @DefaultValue("500") @Positive @Max(4000) int maxText) {

    enum UnknownProcesses {
        ALLOW,
        REFUSE
    }
}
