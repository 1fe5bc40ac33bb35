package dk.loeftet.pathway.uddannelsesloeft;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * {@code ${stepUnderWay.at(execution, 'userTask_handleAbsence')}}: whether the case stands at a step already, so that the
 * same thing is not done twice at once.
 */
@Component("stepUnderWay")
public class StepUnderWay {

    /**
     * Whether the case stands at one of the steps.
     *
     * @param steps ids of the main model, separated by commas
     */
    public boolean at(DelegateExecution execution, String steps) {
        // Asked of the case in memory: what the same transaction has just left is still in the tables.
        List<String> active = ((ExecutionEntity) execution.getProcessInstance()).findActiveActivityIds();
        return List.of(steps.split(",")).stream().map(String::strip).anyMatch(active::contains);
    }
}
