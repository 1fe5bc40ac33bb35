package dk.loeftet.casework.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A registration that was right could not be kept: the engine or the database refused it. Nothing has been changed. */
class RegistrationFailed extends RuntimeException {

    static final String MESSAGE = "Sagen kunne ikke startes eller gemmes på grund af en fejl i systemet. "
            + "Intet er gemt. Prøv igen, eller kontakt din administrator.";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RegistrationFailed.class);

    private RegistrationFailed() {
        super(MESSAGE);
    }

    /**
     * Notes a failure by kinds and places only, and drops it: the message of a database error repeats the values of the
     * row, which must reach neither the log nor the caller.
     */
    static RegistrationFailed because(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            LOG.warn(
                    "A registration failed: {} at {}",
                    cause.getClass().getName(),
                    trace.length == 0 ? "an unknown place" : trace[0]);
        }
        return new RegistrationFailed();
    }
}
