package dk.loeftet.casework.control;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers in Danish why something cannot be done with a case. */
@RestControllerAdvice
class RefusalAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> notNow(NotPossibleNow notNow) {
        return Map.of("message", notNow.getMessage());
    }
}
