package dk.loeftet.extension.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A form together with the values it shows and the ones people entered, and whether these may be accepted. */
final class FilledForm {

    private final FormSchema schema;
    private final Map<String, Object> submitted;
    private final Map<String, Object> all;
    private final Clock clock;

    /**
     * @param known plain values the form was opened with
     * @param submitted plain values that were sent; absent keys keep their known value, as in the browser
     */
    FilledForm(FormSchema schema, Map<String, Object> known, Map<String, Object> submitted, Clock clock) {
        this.schema = schema;
        this.submitted = submitted;
        this.clock = clock;
        this.all = new HashMap<>();
        schema.names().forEach(name -> all.put(name, null));
        schema.fields().forEach(field -> all.put(field.key(), field.defaultValue()));
        all.putAll(known);
        for (InputField field : schema.fields()) {
            if (submitted.containsKey(field.key())) {
                all.put(field.key(), submitted.get(field.key()));
            }
        }
    }

    /**
     * The form as the browser would send it: what was entered in fields that the other answers hide is left out, and
     * computed fields are added.
     */
    static FilledForm settled(FormSchema schema, Map<String, Object> known, Map<String, Object> entered, Clock clock) {
        FilledForm filled = new FilledForm(schema, known, entered, clock);
        // A hidden field may itself hide another: no chain of them is longer than the form.
        for (int round = 0; round < schema.fields().size(); round++) {
            Map<String, Object> kept = new HashMap<>(entered);
            kept.keySet().removeAll(filled.hiddenKeys());
            kept.putAll(filled.computed());
            if (kept.equals(filled.submitted)) {
                break;
            }
            filled = new FilledForm(schema, known, kept, clock);
        }
        return filled;
    }

    /** What was entered. */
    Map<String, Object> submitted() {
        return submitted;
    }

    /** Everything the form knows, by name; what is not known is null. */
    Map<String, Object> values() {
        return all;
    }

    boolean isHidden(List<String> hides) {
        return hides.stream().anyMatch(hide -> Feel.isTrue(hide, all));
    }

    private Set<String> hiddenKeys() {
        return schema.fields().stream()
                .filter(field -> isHidden(field.hides()))
                .map(InputField::key)
                .collect(Collectors.toSet());
    }

    /** The values of the computed fields, by key. */
    Map<String, Object> computed() {
        Map<String, Object> computed = new HashMap<>();
        schema.all()
                .filter(component -> component.computed() != null && !isHidden(component.hides()))
                .forEach(component -> computed.put(component.key(), Feel.evaluate(component.computed(), all)));
        return computed;
    }

    /** Fields a person could fill in: visible, and neither disabled nor read-only. */
    List<InputField> open() {
        return schema.fields().stream()
                .filter(field -> !field.disabled() && !Feel.isTrue(field.readonly(), all) && !isHidden(field.hides()))
                .toList();
    }

    /** What is wrong with the submitted values, in the order of the form. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (InputField field : open()) {
            Object value = submitted.get(field.key());
            if (FieldRules.isEmpty(field, value)) {
                if (field.rules().required()) {
                    faults.add(Messages.required(field));
                }
            } else {
                new FieldRules(field, all, clock).fault(value).ifPresent(faults::add);
            }
        }
        submitted.keySet().stream()
                .filter(key -> !schema.keys().contains(key))
                .sorted()
                .map(Messages::unknownField)
                .forEach(faults::add);
        return faults;
    }

    /** What is wrong with the fields that hold something. */
    List<Fault> faultsOfAnswers() {
        return open().stream()
                .filter(field -> !FieldRules.isEmpty(field, submitted.get(field.key())))
                .flatMap(field -> new FieldRules(field, all, clock).fault(submitted.get(field.key())).stream())
                .toList();
    }

    /** What the form says, in its order: fields a person could fill in and that hold something. */
    List<FormAnswer> answers() {
        return open().stream()
                .flatMap(field -> AnswerText.of(field, all).stream())
                .toList();
    }

    /**
     * What is wrong when nobody used the form: a required field has no value at all, neither submitted nor known
     * before, or something was submitted that the form would not have taken.
     */
    List<Fault> faultsPastTheForm() {
        List<Fault> faults = new ArrayList<>();
        Set<String> fillable = new HashSet<>();
        for (InputField field : open()) {
            fillable.add(field.key());
            Object value = all.get(field.key());
            if (FieldRules.isEmpty(field, value)) {
                if (field.rules().required()) {
                    faults.add(Messages.required(field));
                }
            } else if (submitted.containsKey(field.key())) {
                new FieldRules(field, all, clock).fault(value).ifPresent(faults::add);
            }
        }
        submitted.keySet().stream()
                .filter(key -> !fillable.contains(key))
                .sorted()
                .map(Messages::unknownField)
                .forEach(faults::add);
        return faults;
    }
}
