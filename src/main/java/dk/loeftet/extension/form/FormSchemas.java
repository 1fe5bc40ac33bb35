package dk.loeftet.extension.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/**
 * The schemas of deployed forms. A deployment never changes, so a schema is read once; a process definition keeps the
 * form of its own deployment when a newer one arrives.
 */
final class FormSchemas {

    private static final String DEPLOYED_FORM = "camunda-forms:deployment:";

    private record Place(String deploymentId, String name) {}

    private final Map<Place, FormSchema> byResource = new ConcurrentHashMap<>();
    private final Map<Place, Place> byDeploymentAndKey = new ConcurrentHashMap<>();

    /** The schema behind a form, or empty for forms that are no form-js form (HTML, generated, none). */
    Optional<FormSchema> of(FormData form) {
        return place(form).map(place -> byResource.computeIfAbsent(place, FormSchemas::read));
    }

    private Optional<Place> place(FormData form) {
        CamundaFormRef reference = form.getCamundaFormRef();
        String formKey = form.getFormKey();
        if (formKey != null) {
            return formKey.startsWith(DEPLOYED_FORM)
                    ? Optional.of(new Place(form.getDeploymentId(), formKey.substring(DEPLOYED_FORM.length())))
                    : Optional.empty();
        }
        if (reference == null || reference.getKey() == null) {
            return Optional.empty();
        }
        if (!DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(reference.getBinding())) {
            return Optional.of(lookUp(reference, form.getDeploymentId()));
        }
        return Optional.of(byDeploymentAndKey.computeIfAbsent(
                new Place(form.getDeploymentId(), reference.getKey()),
                place -> lookUp(reference, place.deploymentId())));
    }

    private static Place lookUp(CamundaFormRef reference, String deploymentId) {
        CamundaFormDefinition definition = Context.getCommandContext()
                .runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deploymentId));
        if (definition == null) {
            throw new ProcessEngineException("Formularen " + reference.getKey() + " er ikke lagt op sammen med sin"
                    + " proces. Læg formular og proces op i samme deployment.");
        }
        return new Place(definition.getDeploymentId(), definition.getResourceName());
    }

    private static FormSchema read(Place place) {
        ResourceEntity resource = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(place.deploymentId(), place.name());
        if (resource == null) {
            throw new ProcessEngineException("Formularen " + place.name() + " findes ikke i sin deployment.");
        }
        return FormSchemaReader.read(place.name(), resource.getBytes());
    }
}
