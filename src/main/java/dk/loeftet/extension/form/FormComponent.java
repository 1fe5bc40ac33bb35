package dk.loeftet.extension.form;

import java.util.List;
import java.util.Map;

/**
 * A component of a form as its owner wrote it: what a page of our own draws. The rules of its field stand in
 * {@link InputField}.
 *
 * @param key of the field; null for what takes no input
 * @param label may hold expressions in double braces, as may description and text
 * @param computed the FEEL expression of a computed field; null otherwise
 * @param row components with the same row stand beside each other
 * @param half whether it takes up half of the width
 * @param hides FEEL expressions of the component and the groups around it; one that holds hides it
 * @param looks how it looks: prefix, suffix, whether a list can be searched
 */
record FormComponent(
        String id,
        String type,
        String key,
        String label,
        String description,
        String text,
        String computed,
        String row,
        boolean half,
        List<String> hides,
        Map<String, String> looks,
        List<FormComponent> components) {}
