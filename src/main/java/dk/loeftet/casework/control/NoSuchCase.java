package dk.loeftet.casework.control;

import dk.loeftet.extension.web.NotHere;

/** There is no such case for this caller. */
public final class NoSuchCase extends NotHere {

    private static final long serialVersionUID = 1L;

    NoSuchCase() {
        super("Sagen findes ikke, eller den hører til et andet kontor. Kontrollér sagsnummeret.");
    }
}
