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
 * {@code ${screeningFacts}} on a decision task: lays out the facts for the decision and takes them away with the task.
 * They are transient: the decision's own history keeps what it saw, a process variable would only age.
 */
@Component("screeningFacts")
class ScreeningFactsListener implements ExecutionListener {

    static final String EFFECTIVE_DATE = "effectiveDate";

    private final CaseFacts facts;
    private final Clock clock;

    ScreeningFactsListener(CaseFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LocalDate effectiveOn = Dates.of(execution.getVariable("grantDate"), LocalDate.now(clock));
        facts.of(execution.getProcessBusinessKey(), effectiveOn, (String) execution.getVariable("educationId"))
                .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
        Date midnight =
                Date.from(effectiveOn.atStartOfDay(ZoneId.systemDefault()).toInstant());
        execution.setVariableLocal(EFFECTIVE_DATE, Variables.dateValue(midnight, true));
    }
}
