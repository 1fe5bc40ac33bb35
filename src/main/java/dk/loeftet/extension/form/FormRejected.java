package dk.loeftet.extension.form;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * What was submitted or set cannot be accepted, and the person can mend it. The message is Danish, names the field's
 * label and the cure, and never holds a value. Over REST it becomes a 400 (see {@link RejectionFilter}); its code lies
 * in 22000 to 22999.
 */
public final class FormRejected extends FormFieldValidationException {

    /** One fault of one field; {@code field} is its key in the form, or the variable's name. */
    public record FieldError(String field, String message) {}

    private final List<FieldError> errors;

    private FormRejected(int code, List<FieldError> errors) {
        super(errors.get(0).field(), errors.get(0).message());
        this.errors = List.copyOf(errors);
        setCode(code);
    }

    /** For a {@link FieldStore} that finds a fault of its own. */
    public static FormRejected of(String field, String danishMessage) {
        return of(List.of(new Fault(Reason.REFUSED_BY_STORE, field, danishMessage)));
    }

    /** @param faults in the order of the form; at least one */
    static FormRejected of(List<Fault> faults) {
        FormRejected rejected = new FormRejected(
                faults.get(0).reason().code(),
                faults.stream()
                        .map(fault -> new FieldError(fault.field(), fault.message()))
                        .toList());
        Rejections.remember(rejected);
        return rejected;
    }

    /** The refusal behind an exception of the engine, which wraps what its listeners throw. */
    public static Optional<FormRejected> behind(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof FormRejected)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((FormRejected) cause);
    }

    /** Key of the first faulty field. */
    public String getField() {
        return errors.get(0).field();
    }

    /** All faults in the order of the form; the first is the one the message tells. */
    public List<FieldError> getErrors() {
        return errors;
    }
}
