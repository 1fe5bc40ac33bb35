package dk.loeftet.casework.control;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The parser's own words are English and may repeat what was sent. */
@RestControllerAdvice(basePackageClasses = UnreadableAdvice.class)
class UnreadableAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(HttpMessageNotReadableException unreadable) {
        return Map.of("message", "Det sendte kunne ikke læses. Genindlæs siden, og prøv igen.");
    }
}
