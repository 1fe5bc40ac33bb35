package dk.loeftet.casework.meeting;

/** The meeting, or the seat, is not where this can happen. The message says so in Danish. */
class MeetingMayNotChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MeetingMayNotChange(String message) {
        super(message);
    }
}
