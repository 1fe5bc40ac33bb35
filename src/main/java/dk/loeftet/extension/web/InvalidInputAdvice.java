package dk.loeftet.extension.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers 400 with field and Danish message, instead of Spring's English. */
@RestControllerAdvice
class InvalidInputAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Answer invalid(InvalidInput invalid) {
        return new Answer(invalid.field(), invalid.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Answer missing(MissingServletRequestParameterException missing) {
        return missing(missing.getParameterName());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Answer missing(MissingServletRequestPartException missing) {
        return missing(missing.getRequestPartName());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Answer mistyped(MethodArgumentTypeMismatchException mistyped) {
        Class<?> type = mistyped.getRequiredType();
        return new Answer(mistyped.getName(), "Feltet '" + mistyped.getName() + "' er ugyldigt. " + cure(type));
    }

    private static Answer missing(String field) {
        return new Answer(field, "Feltet '" + field + "' mangler. Udfyld det.");
    }

    private static String cure(Class<?> type) {
        if (type == LocalDate.class) {
            return "Skriv en dato, der findes, som ÅÅÅÅ-MM-DD, fx 2027-03-24.";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "Skriv et helt tal, fx 10.";
        }
        if (type != null && type.isEnum()) {
            return "Vælg en af: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return "Ret værdien.";
    }

    /**
     * The body of a refusal.
     *
     * @param field what was wrong
     * @param message why, and what to do
     */
    record Answer(String field, String message) {}
}
