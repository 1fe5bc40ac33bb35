package dk.loeftet.casework.tasklist.form;

import dk.loeftet.extension.web.NotHere;

/** There is no such open task for this caller. */
final class NoSuchTask extends NotHere {

    private static final long serialVersionUID = 1L;

    NoSuchTask() {
        super("Opgaven findes ikke længere, eller du har ikke adgang til den. Genindlæs opgavelisten.");
    }
}
