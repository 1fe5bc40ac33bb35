package dk.loeftet.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One case of one person.
 *
 * @param caseNumber the business key in the engine
 * @param officeId the tenant in the engine
 * @param pathway the key of the main process
 * @param source how the case came in: {@code liste}, {@code side} or {@code akasse}
 * @param status {@link #OPEN} or {@link #CLOSED}
 * @param outcome code of the end event
 * @param previousCaseId the person's case before this one
 * @param adviserText the adviser that a list named, where that is no user here
 */
public record CaseFile(
        UUID id,
        String caseNumber,
        UUID personId,
        String officeId,
        String pathway,
        @Nullable String processInstanceId,
        String source,
        String status,
        @Nullable String outcome,
        @Nullable String outcomeName,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID previousCaseId,
        UnemploymentSpell spell,
        @Nullable String ambassador,
        @Nullable String adviser,
        @Nullable String adviserText,
        @Nullable LocalDate nextTalkOn,
        @Nullable String educationId,
        @Nullable String schoolId,
        @Nullable String positiveListId,
        @Nullable LocalDate rulesetFrozenOn) {

    public static final String OPEN = "OPEN";
    public static final String CLOSED = "CLOSED";

    public boolean isOpen() {
        return OPEN.equals(status);
    }

    /** The date of the next talk as models read it, null when it lies behind: nobody can be ready for it any more. */
    @Nullable
    String talkAhead(LocalDate today) {
        return nextTalkOn == null || nextTalkOn.isBefore(today) ? null : nextTalkOn.toString();
    }

    /** The same case with corrected facts, another date for the next talk and another adviser. */
    public CaseFile with(
            UnemploymentSpell newSpell,
            @Nullable LocalDate newNextTalkOn,
            @Nullable String newAdviser,
            @Nullable String newAdviserText) {
        return new CaseFile(
                id,
                caseNumber,
                personId,
                officeId,
                pathway,
                processInstanceId,
                source,
                status,
                outcome,
                outcomeName,
                openedAt,
                closedAt,
                previousCaseId,
                newSpell,
                ambassador,
                newAdviser,
                newAdviserText,
                newNextTalkOn,
                educationId,
                schoolId,
                positiveListId,
                rulesetFrozenOn);
    }

    /** Only the number: nothing about the person in a log line. */
    @Override
    public String toString() {
        return "CaseFile[" + caseNumber + "]";
    }
}
