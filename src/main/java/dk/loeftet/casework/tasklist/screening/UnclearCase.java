package dk.loeftet.casework.tasklist.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * An open case whose latest screening could not be decided.
 *
 * @param reason what the screening said, in Danish
 */
record UnclearCase(
        String caseNumber,
        String name,
        String benefitType,
        @Nullable String highestEducation,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate lastUsedOn,
        @Nullable String regionalFund,
        String reason) {

    /** The names of the facts that the case lacks; empty when the reason alone tells. */
    @JsonProperty
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (highestEducation == null) {
            missing.add("highestEducation");
        }
        if ("vocational".equals(highestEducation) && lastUsedOn == null) {
            missing.add("lastUsedOn");
        }
        return missing;
    }
}
