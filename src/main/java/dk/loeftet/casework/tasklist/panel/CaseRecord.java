package dk.loeftet.casework.tasklist.panel;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** One row of the case table with its office's name: what the panel and its buttons need to know. */
record CaseRecord(
        UUID id,
        String caseNumber,
        UUID personId,
        String officeId,
        String officeName,
        @Nullable String processInstanceId,
        String status,
        LocalDate unemployedSince,
        String benefitType,
        @Nullable String akasse,
        @Nullable String wish,
        @Nullable String ambassador,
        @Nullable String adviser,
        @Nullable String adviserText,
        @Nullable LocalDate nextTalkOn) {

    boolean isOpen() {
        return "OPEN".equals(status);
    }
}
