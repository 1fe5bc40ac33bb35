package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.office.Office;
import java.util.List;

/** What may be chosen when a case is closed: why, and which of our other offices could take it over. */
record CloseChoices(List<Cause> causes, List<Office> offices) {

    /** A cause with what people call it. */
    record Cause(String code, String name) {}
}
