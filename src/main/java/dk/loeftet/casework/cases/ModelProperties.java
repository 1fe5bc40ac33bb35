package dk.loeftet.casework.cases;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads the extension properties that a model gives its elements. */
public final class ModelProperties {

    private ModelProperties() {}

    /** The value of the property; empty when the element does not carry it or it is blank. */
    public static Optional<String> of(ModelElementInstance element, String name) {
        if (!(element instanceof BaseElement base) || base.getExtensionElements() == null) {
            return Optional.empty();
        }
        return base.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }
}
