package dk.loeftet.extension.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers 400 with field and Danish message, instead of Spring's English. */
@RestControllerAdvice
class InvalidInputAdvice {

    private static final String MARKUP =
            " indeholder kode, som en browser kan køre, f.eks. <script>. Fjern koden, og skriv det med almindelige ord.";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,99}");

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

    /** The parser's own words are English and may repeat what was sent. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Answer unreadable(HttpMessageNotReadableException unreadable) {
        String field = fieldOf(unreadable.getCause());
        if (unreadable.getCause() instanceof RunningMarkup) {
            return new Answer(field, (field == null ? "Teksten" : "Feltet '" + field + "'") + MARKUP);
        }
        return field == null
                ? new Answer(null, "Det sendte kunne ikke læses. Genindlæs siden, og prøv igen.")
                : new Answer(field, "Feltet '" + field + "' kan ikke læses. Ret det, og prøv igen.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Answer notHere(NotHere notHere) {
        return new Answer(null, notHere.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Answer nowhere(NoResourceFoundException nowhere) {
        return new Answer(null, "Det findes ikke. Genindlæs siden, og prøv igen.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
    Answer otherwise(HttpRequestMethodNotSupportedException otherwise) {
        return new Answer(null, "Det kan ikke gøres her. Genindlæs siden, og prøv igen.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    Answer unreadable(HttpMediaTypeNotSupportedException unreadable) {
        return new Answer(null, "Det sendte kunne ikke læses. Genindlæs siden, og prøv igen.");
    }

    /** The field that could not be read; names of a map come from outside and are not repeated unless they are names. */
    private static @Nullable String fieldOf(@Nullable Throwable cause) {
        if (cause instanceof JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            return NAME.matcher(path).matches() ? path : null;
        }
        return null;
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
     * @param field what was wrong; null when it is the whole
     * @param message why, and what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(@Nullable String field, String message) {}
}
