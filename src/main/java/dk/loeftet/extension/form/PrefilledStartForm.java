package dk.loeftet.extension.form;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;

/** A form together with the fields that live outside the engine. */
final class PrefilledStartForm extends StartFormDataImpl {

    private final transient Supplier<List<FormField>> stored;

    @SuppressWarnings("deprecation") // a form may still bring the old kind of properties along
    PrefilledStartForm(StartFormData form, Supplier<List<FormField>> stored) {
        this.stored = stored;
        setFormKey(form.getFormKey());
        setCamundaFormRef(form.getCamundaFormRef());
        setDeploymentId(form.getDeploymentId());
        setFormProperties(form.getFormProperties());
        setFormFields(form.getFormFields());
        setProcessDefinition(form.getProcessDefinition());
    }

    @Override
    public List<FormField> getFormFields() {
        return Prefill.with(super.getFormFields(), stored);
    }
}
