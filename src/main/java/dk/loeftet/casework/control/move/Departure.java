package dk.loeftet.casework.control.move;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.Stage;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * A case that is moved.
 *
 * @param from where it stands, null when no stage is known
 * @param besides the process instances that run beside the pathway, which the move leaves alone
 */
public record Departure(CaseFile file, @Nullable Stage from, Stage to, Set<String> besides) {

    public String caseNumber() {
        return file.caseNumber();
    }

    /** Whether the case stands at this element of the model. */
    public boolean isFrom(String activityId) {
        return from != null && from.activityId().equals(activityId);
    }
}
