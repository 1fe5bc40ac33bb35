package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.extension.wait.Deadlines;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * {@code ${followUp.next(execution)}}: the next follow-up, at the rhythm agreed in the plan (KK-110), and not later
 * than the end of the education.
 */
@Component("followUp")
public class FollowUpSchedule {

    private static final String LONG_EDUCATION = "education.followUp.every";
    private static final String END = "education.end";

    private final Deadlines deadlines;
    private final Clock clock;

    FollowUpSchedule(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The day of the next follow-up; a case that came here without a plan follows the rhythm of long educations. */
    public Date next(DelegateExecution execution) {
        Object agreed = execution.getVariable("followUpEvery");
        Date rhythm = deadlines.of(execution, agreed instanceof String key ? key : LONG_EDUCATION);
        if (execution.getVariable("courseEnd") == null) {
            return rhythm;
        }
        Date end = deadlines.of(execution, END);
        boolean endIsAhead = end.toInstant().isAfter(clock.instant());
        return endIsAhead && end.toInstant().isBefore(rhythm.toInstant()) ? end : rhythm;
    }
}
