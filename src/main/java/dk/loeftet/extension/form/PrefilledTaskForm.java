package dk.loeftet.extension.form;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;

/** A form together with the fields that live outside the engine. */
final class PrefilledTaskForm extends TaskFormDataImpl {

    private final transient Supplier<List<FormField>> stored;

    @SuppressWarnings("deprecation") // a form may still bring the old kind of properties along
    PrefilledTaskForm(TaskFormData form, Supplier<List<FormField>> stored) {
        this.stored = stored;
        setFormKey(form.getFormKey());
        setCamundaFormRef(form.getCamundaFormRef());
        setDeploymentId(form.getDeploymentId());
        setFormProperties(form.getFormProperties());
        setFormFields(form.getFormFields());
        setTask(form.getTask());
    }

    @Override
    public List<FormField> getFormFields() {
        return Prefill.with(super.getFormFields(), stored);
    }
}
