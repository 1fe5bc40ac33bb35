package dk.loeftet.casework.meeting;

import dk.loeftet.extension.web.NotHere;

/** There is no such meeting in the caller's offices. */
class MeetingNotFound extends NotHere {

    private static final long serialVersionUID = 1L;

    MeetingNotFound() {
        super("Mødet findes ikke i dit kontor. Gå tilbage til listen over møder.");
    }
}
