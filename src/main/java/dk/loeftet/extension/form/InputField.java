package dk.loeftet.extension.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A field of a form that people fill in.
 *
 * @param label what people see; the key when there is none
 * @param help the description below the field; null when there is none
 * @param readonly true, false, or a FEEL expression
 * @param hides FEEL expressions of the field and the groups around it; one that holds hides the field
 */
record InputField(
        String key,
        String label,
        String help,
        Kind kind,
        Rules rules,
        Choices choices,
        Object defaultValue,
        boolean disabled,
        Object readonly,
        List<String> hides) {

    enum Kind {
        TEXT,
        NUMBER,
        CHECKBOX,
        CHOICE,
        CHOICES,
        DATE,
        TIME,
        DATE_TIME,
        /** Computed in the browser and submitted like a field. */
        EXPRESSION
    }

    /**
     * What form-js calls validate; limits are numbers or FEEL expressions.
     *
     * @param asText a number that is submitted as text
     * @param notPast a date that may not lie before today
     */
    record Rules(
            boolean required,
            Object min,
            Object max,
            Object minLength,
            Object maxLength,
            String pattern,
            String validationType,
            Integer decimals,
            BigDecimal step,
            boolean asText,
            boolean notPast) {}

    /**
     * Where the options come from.
     *
     * @param values fixed options; null when they are dynamic
     * @param labels what people see of the fixed options
     * @param key name of the variable or stored field with the options; null when there is none
     * @param expression FEEL expression for the options; null when there is none
     */
    record Choices(List<Object> values, Map<Object, String> labels, String key, String expression) {}
}
