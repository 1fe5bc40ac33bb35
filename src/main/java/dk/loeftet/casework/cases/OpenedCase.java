package dk.loeftet.casework.cases;

import org.springframework.lang.Nullable;

/**
 * What became of a registration.
 *
 * @param started whether a case was started; otherwise the person was known and the case is the one that made it so
 * @param akasseId the a-kasse of the case
 */
public record OpenedCase(
        boolean started,
        String caseNumber,
        String officeId,
        @Nullable String akasseId) {}
