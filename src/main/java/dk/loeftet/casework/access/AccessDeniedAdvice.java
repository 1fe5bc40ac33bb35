package dk.loeftet.casework.access;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 403 with a Danish message. */
@RestControllerAdvice
class AccessDeniedAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    Map<String, String> denied(AccessDenied denied) {
        return Map.of("message", denied.getMessage());
    }
}
