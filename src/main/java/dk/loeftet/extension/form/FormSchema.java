package dk.loeftet.extension.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the server needs to know of a form-js form.
 *
 * @param fields in the order of the form
 * @param names all names the form uses: keys, keys of options, and whatever its expressions and texts mention
 */
record FormSchema(List<InputField> fields, Set<String> names) {

    Set<String> keys() {
        return fields.stream().map(InputField::key).collect(Collectors.toSet());
    }
}
