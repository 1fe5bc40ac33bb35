package dk.loeftet.casework.meeting;

/** There is no such meeting in the caller's offices. */
class MeetingNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MeetingNotFound() {
        super("Mødet findes ikke i dit kontor. Gå tilbage til listen over møder.");
    }
}
