package dk.loeftet.casework.decision;

import dk.loeftet.casework.access.TrustedCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine knew when the decision was taken that holds for a case, also when the case has ended since. */
@Component
public class DecisionAfterClosing {

    private static final String DECISION_ID = "decisionId";

    private final JdbcClient jdbc;
    private final HistoryService historyService;
    private final TrustedCalls trusted;

    DecisionAfterClosing(JdbcClient jdbc, HistoryService historyService, TrustedCalls trusted) {
        this.jdbc = jdbc;
        this.historyService = historyService;
        this.trusted = trusted;
    }

    /** Variables by their names; empty when nothing was decided, or the engine has forgotten it. */
    public Map<String, Object> inForce(String caseNumber) {
        return jdbc.sql("select cast(decision_id as varchar) from case_file where case_number = :number"
                        + " and decision_id is not null")
                .param("number", caseNumber)
                .query(String.class)
                .optional()
                .map(decision -> trusted.callForAnyOffice(() -> knownAt(decision)))
                .orElse(Map.of());
    }

    /** The case itself, or else the complaint that led to the decision. */
    private Map<String, Object> knownAt(String decision) {
        List<String> instances =
                historyService
                        .createHistoricVariableInstanceQuery()
                        .variableValueEquals(DECISION_ID, decision)
                        .list()
                        .stream()
                        .filter(DecisionAfterClosing::isOfTheWholeInstance)
                        .map(HistoricVariableInstance::getProcessInstanceId)
                        .toList();
        Map<String, Object> facts = new HashMap<>();
        Set<String> names = ComplaintBesideTheCase.ofTheDecision().collect(Collectors.toSet());
        instances.stream()
                .filter(this::isRoot)
                .findFirst()
                .or(() -> instances.stream().findFirst())
                .ifPresent(instance ->
                        historyService.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream()
                                .filter(DecisionAfterClosing::isOfTheWholeInstance)
                                .filter(variable -> names.contains(variable.getName()))
                                .forEach(variable -> facts.put(variable.getName(), variable.getValue())));
        return facts;
    }

    private static boolean isOfTheWholeInstance(HistoricVariableInstance variable) {
        return variable.getProcessInstanceId().equals(variable.getActivityInstanceId());
    }

    private boolean isRoot(String instance) {
        return historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .rootProcessInstances()
                        .count()
                > 0;
    }
}
