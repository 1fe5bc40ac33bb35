package dk.loeftet.casework.control;

import dk.loeftet.casework.access.TrustedCalls;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The process instances of a case: the main one, the called ones and those beside it. */
@Component
public class CaseInstances {

    /** Waits for the end of a pause while all others of the case stand still. */
    public static final String PAUSE = "sagspause";

    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;

    CaseInstances(RuntimeService runtimeService, TrustedCalls trusted) {
        this.runtimeService = runtimeService;
        this.trusted = trusted;
    }

    /** All that run or stand still. */
    public List<ProcessInstance> of(String caseNumber) {
        return trusted.call(
                () -> runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .rootProcessInstances()
                        .list()
                        .stream()
                        .flatMap(root ->
                                runtimeService
                                        .createProcessInstanceQuery()
                                        .rootProcessInstanceId(root.getId())
                                        .list()
                                        .stream())
                        .toList());
    }

    /** Those that a pause stops. */
    public List<ProcessInstance> withoutThePause(String caseNumber) {
        return of(caseNumber).stream().filter(instance -> !isPause(instance)).toList();
    }

    private static boolean isPause(ProcessInstance instance) {
        return instance.getProcessDefinitionId().startsWith(PAUSE + ":");
    }
}
