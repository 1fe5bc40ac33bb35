package dk.loeftet.casework.intake;

import dk.loeftet.extension.web.NotHere;

/** There is no such case for this caller. */
class CaseNotVisible extends NotHere {

    private static final long serialVersionUID = 1L;

    CaseNotVisible() {
        super("Sagen findes ikke, eller den hører til et andet kontor.");
    }
}
