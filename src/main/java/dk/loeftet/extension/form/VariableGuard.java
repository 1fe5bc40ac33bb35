package dk.loeftet.extension.form;

import dk.loeftet.extension.form.FormProperties.UnknownProcesses;
import dk.loeftet.extension.model.Pathway;
import dk.loeftet.extension.model.Pathways;
import dk.loeftet.extension.model.VariableDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Refuses every variable its pathway does not declare, whoever sets it and by whatever call: the history event of a
 * variable is the one place they all pass, within the transaction that would store it.
 */
final class VariableGuard implements HistoryEventHandler {

    /** The engine's own counters of multi-instance activities: whole numbers, and no one else can choose them. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

    private final Pathways pathways;
    private final FormProperties properties;

    VariableGuard(Pathways pathways, FormProperties properties) {
        this.pathways = pathways;
        this.properties = properties;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable
                && (event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
                        || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE))) {
            fault(variable).ifPresent(fault -> {
                throw FormRejected.of(List.of(fault));
            });
            if (variable.getProcessInstanceId() != null) {
                SubmittedForms.inThisCommand().variableSet(variable.getProcessInstanceId(), variable.getVariableName());
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private Optional<Fault> fault(HistoricVariableUpdateEventEntity variable) {
        String name = variable.getVariableName();
        Optional<Pathway> pathway =
                Optional.ofNullable(variable.getProcessDefinitionKey()).flatMap(pathways::ofProcess);
        if (pathway.isEmpty()) {
            return properties.unknownProcesses() == UnknownProcesses.ALLOW
                    ? Optional.empty()
                    : fault(
                            Reason.UNKNOWN_PROCESS,
                            name,
                            "%s kan ikke gemmes, for processen hører ikke til noget forløb."
                                    + " Tilføj processen i et forløbs pathway.yaml.");
        }
        Object value = plain(variable);
        return pathway.get()
                .variable(name)
                .map(declaration -> fault(name, declaration, value))
                .orElseGet(() -> COUNTERS.contains(name) && value instanceof Long
                        ? Optional.empty()
                        : fault(
                                Reason.UNDECLARED_VARIABLE,
                                name,
                                "%s findes ikke i forløbet »" + pathway.get().name()
                                        + "«. Fjern den, eller tilføj den i pathway.yaml."));
    }

    private Optional<Fault> fault(String name, VariableDeclaration declaration, Object value) {
        if (!declaration.isOfType(value)) {
            return fault(
                    Reason.WRONG_VARIABLE_TYPE,
                    name,
                    "%s skal være " + declaration.type().inDanish() + ". Ret værdien.");
        }
        if (!declaration.isAmongValues(value)) {
            return fault(
                    Reason.NO_SUCH_VARIABLE_VALUE,
                    name,
                    "%s har en værdi, som forløbet ikke kender. Brug en af værdierne i pathway.yaml.");
        }
        if (VariableDeclaration.longestText(value) > properties.maxText()) {
            return fault(
                    Reason.VARIABLE_TOO_LONG, name, "%s må højst have " + properties.maxText() + " tegn. Forkort den.");
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(Reason reason, String name, String message) {
        String shown = Messages.name(name);
        return Optional.of(new Fault(reason, shown, message.replace("%s", "Variablen »" + shown + "«")));
    }

    private static Object plain(HistoricVariableUpdateEventEntity variable) {
        return switch (String.valueOf(variable.getSerializerName())) {
            case "null" -> null;
            case "string" -> variable.getTextValue();
            case "integer", "short", "long" -> variable.getLongValue();
            case "double" -> variable.getDoubleValue();
            case "boolean" -> variable.getLongValue() == null ? null : (Object) (variable.getLongValue() == 1L);
            // Not "spin://application/json": that is a Java object written as JSON.
            case "json" -> json(variable.getByteValue());
            default -> Plain.FOREIGN;
        };
    }

    private static Object json(byte[] bytes) {
        return bytes == null ? null : Plain.ofJson(new String(bytes, StandardCharsets.UTF_8));
    }
}
