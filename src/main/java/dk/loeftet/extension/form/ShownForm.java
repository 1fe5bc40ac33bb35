package dk.loeftet.extension.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of an open task as a page of our own shows it.
 *
 * @param context case, task and user
 * @param version changes when what the form shows has changed: the form itself or what is known of the case
 * @param watched keys of the fields on which something else in the form depends
 * @param unknown types of the components that a page of our own cannot show; empty as a rule
 * @param answers what is to be submitted: without the fields that other answers hide, with the computed ones
 */
public record ShownForm(
        FieldContext context,
        String version,
        List<FormPart> parts,
        FormState state,
        Set<String> watched,
        Set<String> unknown,
        Map<String, Object> answers) {}
