package dk.loeftet.pathway.uddannelsesloeft;

import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * {@code ${placementSearch.runs(execution)}}: whether a placement is looked for already. Two searches at once would
 * share their answers, and the company consultant would have the same task twice.
 */
@Component("placementSearch")
public class PlacementSearch {

    private final RuntimeService runtimeService;

    PlacementSearch(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    /** Whether somebody looks for a placement, or the next day to look is agreed. */
    public boolean runs(DelegateExecution execution) {
        return Stream.of("userTask_findPlacement", "event_searchAgain")
                .anyMatch(step -> runtimeService
                                .createExecutionQuery()
                                .processInstanceId(execution.getProcessInstanceId())
                                .activityId(step)
                                .count()
                        > 0);
    }
}
