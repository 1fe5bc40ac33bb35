package dk.loeftet.extension.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server needs to know of a form-js form.
 *
 * @param fields in the order of the form
 * @param names all names the form uses: keys, keys of options, and whatever its expressions and texts mention
 * @param components everything the form consists of, in its order
 */
record FormSchema(List<InputField> fields, Set<String> names, List<FormComponent> components) {

    /** All components, those within groups too. */
    Stream<FormComponent> all() {
        return components.stream().flatMap(FormSchema::withParts);
    }

    private static Stream<FormComponent> withParts(FormComponent component) {
        return Stream.concat(
                Stream.of(component), component.components().stream().flatMap(FormSchema::withParts));
    }

    Set<String> keys() {
        return fields.stream().map(InputField::key).collect(Collectors.toSet());
    }
}
