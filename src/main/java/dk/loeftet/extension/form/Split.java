package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathway;
import dk.loeftet.extension.model.VariableDeclaration;
import dk.loeftet.extension.model.VariableType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Parts accepted values into those for the case file and those for the engine. */
final class Split {

    private final FieldStores stores;
    private final Pathway pathway;
    private final boolean caseExists;
    private final int maxText;

    private final Map<String, Object> stored = new LinkedHashMap<>();
    private final VariableMap variables = Variables.createVariables();
    private final List<Fault> faults = new ArrayList<>();

    Split(FieldStores stores, Pathway pathway, boolean caseExists, int maxText) {
        this.stores = stores;
        this.pathway = pathway;
        this.caseExists = caseExists;
        this.maxText = maxText;
    }

    void add(InputField field, Object value) {
        Object entered = value instanceof String text && text.isBlank() ? null : value;
        Optional<FieldStore> store = stores.ownerOf(field.key());
        if (store.isPresent()) {
            store(field, entered, store.get());
        } else {
            pathway.variable(field.key())
                    .ifPresentOrElse(
                            declaration -> variable(field, entered, declaration),
                            () -> faults.add(Messages.undeclared(field)));
        }
    }

    /** For the field stores; null for an emptied field. */
    Map<String, Object> stored() {
        return stored;
    }

    VariableMap variables() {
        return variables;
    }

    List<Fault> faults() {
        return faults;
    }

    private void store(InputField field, Object value, FieldStore store) {
        if (!store.writable().contains(field.key())) {
            faults.add(Messages.readOnly(field));
        } else if (caseExists) {
            stored.put(field.key(), value);
        } else if (value != null) {
            faults.add(Messages.noCase(field));
        }
    }

    private void variable(InputField field, Object value, VariableDeclaration declaration) {
        Object fitting = fitting(declaration.type(), value);
        if (!declaration.isOfType(fitting)) {
            faults.add(
                    declaration.type() == VariableType.INTEGER
                            ? Messages.wholeNumber(field)
                            : Messages.wrongType(field));
        } else if (!declaration.isAmongValues(fitting)) {
            faults.add(Messages.noSuchOption(field));
        } else if (VariableDeclaration.longestText(fitting) > maxText) {
            faults.add(Messages.tooLong(field, maxText));
        } else {
            variables.put(field.key(), typed(field, declaration.type(), fitting));
        }
    }

    /** One Java type per declared type, so that decisions and conditions always meet the same. */
    private static Object fitting(VariableType type, Object value) {
        if (value instanceof Number number) {
            double asDouble = number.doubleValue();
            if (type == VariableType.INTEGER && asDouble == (int) asDouble) {
                return (int) asDouble;
            }
            if (type == VariableType.NUMBER) {
                return asDouble;
            }
        }
        return value;
    }

    private static TypedValue typed(InputField field, VariableType type, Object value) {
        if (type == VariableType.JSON) {
            // A null variable would come back to the Tasklist without a type, and the next choice would be lost.
            Object list = value == null && field.kind() == InputField.Kind.CHOICES ? List.of() : value;
            return list == null ? Variables.untypedNullValue() : Plain.json(list);
        }
        return Variables.untypedValue(value);
    }
}
