package dk.loeftet.casework.intake;

/** There is no such case for this caller. */
class CaseNotVisible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotVisible() {
        super("Sagen findes ikke, eller den hører til et andet kontor.");
    }
}
