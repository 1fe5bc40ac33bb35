package dk.loeftet.extension.form;

import java.math.BigDecimal;
import java.util.List;

/**
 * One part of a form as a page draws it. What depends on the answers (visible or not, the words of a text, errors) stands
 * in {@link FormState}.
 *
 * @param id of the component, unique in its form
 * @param type {@code group}, {@code text}, {@code separator}, {@code spacer}, {@code textfield}, {@code textarea},
 *     {@code number}, {@code checkbox}, {@code radio}, {@code select}, {@code checklist}, {@code taglist},
 *     or {@code date}
 * @param key of the field; null for what takes no input
 * @param value what is known already; null where nothing is
 * @param options in their order; null for fields without
 * @param row parts with the same row stand beside each other
 * @param half whether it takes up half of the width
 * @param rules what the field demands; null for what takes no input
 * @param parts of a group, in their order
 */
public record FormPart(
        String id,
        String type,
        String key,
        String label,
        Object value,
        List<Option> options,
        String row,
        boolean half,
        boolean searchable,
        String prefix,
        String suffix,
        Rules rules,
        List<FormPart> parts) {

    /** One choice of a list. */
    public record Option(Object value, String label) {}

    /**
     * What a page may tell beforehand; whether an answer is right, only the server says.
     *
     * @param min the smallest number; null where there is none or it depends on other answers
     * @param decimals how many are allowed; null where any
     * @param notPast a date that may not lie before today
     */
    public record Rules(
            boolean required,
            BigDecimal min,
            BigDecimal max,
            BigDecimal minLength,
            BigDecimal maxLength,
            Integer decimals,
            boolean notPast) {}
}
