package dk.loeftet.extension.form;

import java.util.Map;
import java.util.Set;

/**
 * Form fields that live outside the engine: personal data, free text, and lists to choose from. Every bean of this type
 * is found; a field belongs to exactly one store, and no pathway may declare it as a variable.
 *
 * <p>A field of a form (form-js {@code key}, {@code valuesKey}, or a name used in one of its expressions) that is one
 * of {@link #fields()} is filled from the store when the form opens and handed to the store when it is submitted. It
 * never becomes a variable. Example:
 *
 * <pre>{@code
 * @Component
 * class TalkNotes implements FieldStore {
 *     public Set<String> fields() {
 *         return Set.of("talkNote");
 *     }
 *
 *     public Map<String, Object> read(FieldContext context, Set<String> wanted) {
 *         return notes.ofCase(context.businessKey()).map(text -> Map.<String, Object>of("talkNote", text)).orElse(Map.of());
 *     }
 *
 *     public void write(FieldContext context, Map<String, Object> values) {
 *         notes.save(context.businessKey(), (String) values.get("talkNote"));
 *     }
 * }
 * }</pre>
 *
 * <p>Both methods run inside the engine's command and its transaction: what is written is rolled back together with the
 * task. The engine has already checked that the user may see or work on the task; the business key is the engine's own,
 * not the browser's.
 */
public interface FieldStore {

    /** The names this store owns, constant over the life of the application. */
    Set<String> fields();

    /** Those of {@link #fields()} a form may change; the others are shown only (texts, lists of options). */
    default Set<String> writable() {
        return fields();
    }

    /**
     * The present values; a field without a value is left out or null.
     *
     * @param context its business key is null in a start form: answer with what needs no case, such as options
     * @param wanted those of {@link #fields()} the form uses; never empty
     * @return String, Number, Boolean, LocalDate (shown as ISO text), a List or Map, or Spin JSON. Options for a
     *     {@code valuesKey} are a list of texts or of objects with {@code label} and {@code value}
     */
    Map<String, Object> read(FieldContext context, Set<String> wanted);

    /**
     * Keeps what was submitted and found valid.
     *
     * @param context always with a business key
     * @param values only fields that were visible in the form: String (dates as ISO text), Number, Boolean, List, or
     *     null for an emptied field. Fields that were hidden are absent: leave them as they are
     * @throws FormRejected for a fault that the person can mend ({@link FormRejected#of(String, String)})
     */
    void write(FieldContext context, Map<String, Object> values);
}
