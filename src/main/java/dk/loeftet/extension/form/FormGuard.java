package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathway;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Fills forms from the field stores, and accepts what is submitted only when form and pathway know it. */
final class FormGuard {

    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]<>#!|~&]");

    private final FormSchemas schemas = new FormSchemas();
    private final FieldStores stores;
    private final Clock clock;
    private final int maxText;

    FormGuard(FieldStores stores, Clock clock, int maxText) {
        this.stores = stores;
        this.clock = clock;
        this.maxText = maxText;
    }

    /** What the field stores know for this form; it reaches the browser, but is never a variable. */
    List<FormField> prefill(FormData form, FieldContext context) {
        List<FormField> fields = new ArrayList<>();
        schemas.of(form)
                .ifPresent(schema -> stores.read(context, schema.names()).forEach((name, value) -> {
                    Object plain = Plain.of(value);
                    if (plain == Plain.FOREIGN) {
                        throw new IllegalStateException("the store of field '" + name + "' answered with a "
                                + value.getClass().getName());
                    }
                    FormFieldImpl field = new FormFieldImpl();
                    field.setId(name);
                    boolean shownOnly = !schema.keys().contains(name) && plain instanceof String;
                    field.setValue(Plain.typed(shownOnly ? withoutMarkdown((String) plain) : plain));
                    fields.add(field);
                }));
        return fields;
    }

    /**
     * Tasklist's form library reads its texts as Markdown after the values are filled in: what somebody typed would make
     * links and pictures there.
     */
    private static String withoutMarkdown(String text) {
        return MARKDOWN.matcher(text).replaceAll("\\\\$0");
    }

    /**
     * Checks the submitted values, hands the stored fields to their stores and returns the rest.
     *
     * @throws FormRejected when anything is wrong; nothing is written then
     */
    Accepted accept(FormData form, Pathway pathway, VariableMap submitted, VariableScope scope, FieldContext context) {
        Optional<FormSchema> found = schemas.of(form);
        if (found.isEmpty()) {
            // No schema to check against: the variable guard still refuses what the pathway does not declare.
            return new Accepted(submitted, List.of());
        }
        FormSchema schema = found.get();
        Map<String, Object> entered = new HashMap<>();
        submitted.keySet().forEach(key -> entered.put(key, Plain.of(submitted.<TypedValue>getValueTyped(key))));
        FilledForm filled = new FilledForm(schema, known(schema, scope, context), entered, clock);
        refuse(filled.faults());

        Split split = new Split(stores, pathway, context.businessKey() != null, maxText);
        filled.open().stream()
                .filter(field -> entered.containsKey(field.key()))
                .forEach(field -> split.add(field, entered.get(field.key())));
        refuse(split.faults());
        stores.write(context, split.stored());
        return new Accepted(split.variables(), filled.answers());
    }

    /** The form with what is known and entered so far; empty for a form that is no form-js form. */
    Optional<ShownForm> show(FormData form, VariableScope scope, FieldContext context, Map<String, Object> entered) {
        return schemas.of(form)
                .map(schema -> new FormView(schema, context, known(schema, scope, context), clock).with(entered));
    }

    /**
     * For a task that is completed or resolved past its form.
     *
     * @param justSet the variables that came with the call; the form decides about them as about its own fields
     * @return what is known of the form's fields
     * @throws FormRejected when a required, visible field has a value neither in the engine nor in its store, or when a
     *     variable could not have been entered in the form
     */
    List<FormAnswer> demandComplete(FormData form, VariableScope scope, Set<String> justSet, FieldContext context) {
        return schemas.of(form)
                .map(schema -> new FilledForm(schema, known(schema, scope, context), entered(scope, justSet), clock))
                .map(filled -> {
                    refuse(filled.faultsPastTheForm());
                    return filled.answers();
                })
                .orElse(List.of());
    }

    private static Map<String, Object> entered(VariableScope scope, Set<String> names) {
        Map<String, Object> entered = new HashMap<>();
        names.forEach(name -> entered.put(name, Plain.of(scope.<TypedValue>getVariableTyped(name, false))));
        return entered;
    }

    /**
     * What was submitted and found right.
     *
     * @param variables what may become variables
     * @param answers what the form says, personal data included
     */
    record Accepted(VariableMap variables, List<FormAnswer> answers) {}

    private Map<String, Object> known(FormSchema schema, VariableScope scope, FieldContext context) {
        Map<String, Object> known = new HashMap<>();
        for (String name : schema.names()) {
            if (scope.hasVariable(name)) {
                known.put(name, Plain.of(scope.<TypedValue>getVariableTyped(name, false)));
            }
        }
        stores.read(context, schema.names()).forEach((name, value) -> known.put(name, Plain.of(value)));
        return known;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw FormRejected.of(faults);
        }
    }
}
