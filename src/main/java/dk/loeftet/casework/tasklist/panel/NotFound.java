package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.extension.web.NotHere;

/** There is no such task or case for this caller. */
final class NotFound extends NotHere {

    private static final long serialVersionUID = 1L;

    NotFound(String message) {
        super(message);
    }
}
