package dk.loeftet.casework.intake;

import java.util.List;

/** What was filled in on a page cannot be taken. Nothing has been changed. */
class RegistrationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    RegistrationRefused(List<FieldError> errors) {
        super("The registration has errors");
        this.errors = errors;
    }

    List<FieldError> errors() {
        return errors;
    }
}
