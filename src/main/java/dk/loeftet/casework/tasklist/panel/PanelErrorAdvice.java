package dk.loeftet.casework.tasklist.panel;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells in Danish what is wrong and what helps. */
@RestControllerAdvice(assignableTypes = {PanelController.class, CaseActionController.class})
class PanelErrorAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> mayNotMove(CaseMayNotMove mayNotMove) {
        return Map.of("message", mayNotMove.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, Object> fieldError(FieldError error) {
        return Map.of("errors", List.of(Map.of("field", error.field(), "message", error.getMessage())));
    }
}
