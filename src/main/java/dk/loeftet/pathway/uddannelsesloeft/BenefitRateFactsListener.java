package dk.loeftet.pathway.uddannelsesloeft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * {@code ${benefitRateFacts}}: the track and the day the education starts, for the rate decision (D2). The personal path
 * comes before the grant and shows the rate of the suggested track.
 */
@Component("benefitRateFacts")
class BenefitRateFactsListener implements ExecutionListener {

    private final Clock clock;

    BenefitRateFactsListener(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LocalDate startedOn = Dates.of(execution.getVariable("courseStart"), LocalDate.now(clock));
        Date midnight = Date.from(startedOn.atStartOfDay(ZoneId.systemDefault()).toInstant());
        Object granted = execution.getVariable("grantedTrack");
        Object track = granted == null ? execution.getVariable("suggestedTrack") : granted;
        execution.setVariableLocal("track", Variables.untypedValue(track, true));
        execution.setVariableLocal("startedOn", Variables.dateValue(midnight, true));
        execution.setVariableLocal("onList2017", Variables.untypedValue(null, true));
    }
}
