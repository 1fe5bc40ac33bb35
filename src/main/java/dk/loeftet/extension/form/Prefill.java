package dk.loeftet.extension.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Adds the stored fields when the engine itself asks for a form's fields, which it does within its command to answer
 * {@code form-variables}. Asked afterwards there are none: the REST API would take a form with fields for a generated
 * one, and opening a form would read the case file twice.
 */
final class Prefill {

    private Prefill() {}

    static List<FormField> with(List<FormField> own, Supplier<List<FormField>> stored) {
        List<FormField> fields = new ArrayList<>(own);
        if (stored != null && Context.getCommandContext() != null) {
            fields.addAll(stored.get());
        }
        return fields;
    }
}
