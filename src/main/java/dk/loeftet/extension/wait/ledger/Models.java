package dk.loeftet.extension.wait.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.lang.Nullable;

/** The models in which cases ran, and what their variables were; for use within a command of the engine. */
class Models {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final ProcessEngineConfigurationImpl engine;

    Models(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    ProcessDefinitionEntity definition(String id) {
        return engine.getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    @Nullable
    ActivityImpl activity(String definitionId, String activityId) {
        return definition(definitionId).findActivity(activityId);
    }

    /** What a party's expression gives, where it only names a variable: anything else needs the token that is gone. */
    Optional<String> party(String expression, String processInstanceId) {
        Matcher variable = VARIABLE.matcher(expression);
        if (!variable.matches()) {
            return Optional.empty();
        }
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(processInstanceId)
                .variableName(variable.group(1))
                .list()
                .stream()
                .map(HistoricVariableInstance::getValue)
                .filter(value -> value != null && !value.toString().isBlank())
                .map(Object::toString)
                .findFirst();
    }

    /** Whether the word of a model is itself a key of the deadline table: neither several nor an expression. */
    static boolean isOneKey(String deadline) {
        return !deadline.contains("${") && !deadline.contains(",");
    }
}
