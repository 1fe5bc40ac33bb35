package dk.loeftet.extension.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a form depends on what has been answered so far.
 *
 * @param hidden ids of the parts that are not shown
 * @param readonly keys of the fields that are shown but cannot be changed
 * @param texts the words of the texts, by the id of their part
 * @param descriptions the short help below fields, by their key
 * @param options of the lists that depend on other answers, by the key of their field
 * @param values of the fields that are computed, by their key
 * @param errors what is wrong with fields that hold something, in the order of the form
 */
public record FormState(
        Set<String> hidden,
        Set<String> readonly,
        Map<String, List<FormText.Block>> texts,
        Map<String, String> descriptions,
        Map<String, List<FormPart.Option>> options,
        Map<String, Object> values,
        List<FormRejected.FieldError> errors) {}
