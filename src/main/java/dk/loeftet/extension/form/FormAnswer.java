package dk.loeftet.extension.form;

/**
 * One answered field of a form, as people read it.
 *
 * @param field key of the field
 * @param label what stands beside the field
 * @param text the answer in Danish: the label of the chosen option, a date as dd-mm-yyyy, a number, yes or no, or what
 *     was typed. It may be personal data
 */
public record FormAnswer(String field, String label, String text) {}
