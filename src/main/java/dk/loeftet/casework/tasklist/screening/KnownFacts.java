package dk.loeftet.casework.tasklist.screening;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/** The facts of one case that the screening asks for. */
record KnownFacts(
        String officeId,
        String status,
        String benefitType,
        @Nullable String highestEducation,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate lastUsedOn,
        @Nullable String regionalFund) {

    boolean isOpen() {
        return "OPEN".equals(status);
    }

    /** These facts with what the row brings; what the row leaves empty stays as it was. */
    KnownFacts with(ClearedFacts cleared) {
        return new KnownFacts(
                officeId,
                status,
                cleared.benefitType() == null ? benefitType : cleared.benefitType(),
                cleared.highestEducation() == null ? highestEducation : cleared.highestEducation(),
                cleared.completedOn() == null ? completedOn : cleared.completedOn(),
                cleared.lastUsedOn() == null ? lastUsedOn : cleared.lastUsedOn(),
                cleared.regionalFund() == null ? regionalFund : cleared.regionalFund());
    }
}
