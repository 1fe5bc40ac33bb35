package dk.loeftet.casework.meeting;

import java.util.List;

/** What was typed cannot be used; each wrong field with its cure. */
class MeetingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    MeetingRefused(List<Fault> faults) {
        super("The meeting has " + faults.size() + " wrong fields");
        this.faults = faults;
    }

    MeetingRefused(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    List<Fault> faults() {
        return faults;
    }

    /**
     * One wrong field.
     *
     * @param message in Danish, with the cure
     */
    record Fault(String field, String message) {}
}
