package dk.loeftet.casework.intake;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.Source;
import org.springframework.lang.Nullable;

/**
 * On whose behalf registrations are checked.
 *
 * @param caller who registers
 * @param source how the registrations come in
 * @param akasseId the a-kasse that reports, null when the municipality registers
 */
record Registrar(Caller caller, Source source, @Nullable String akasseId) {

    /** An a-kasse reports its members to every municipality here; others register for their own offices. */
    boolean mayRegisterAt(String officeId) {
        return akasseId != null || caller.worksIn(officeId);
    }
}
