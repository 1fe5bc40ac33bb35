package dk.loeftet.casework.tasklist.form;

import dk.loeftet.extension.form.FormRejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells in Danish what is wrong with a form, all of it at once, or what has happened to its task meanwhile. */
@RestControllerAdvice(assignableTypes = {TaskFormController.class, FormDraftController.class})
class TaskFormAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, Object> conflict(TaskConflict conflict) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", conflict.getMessage());
        body.put("conflict", conflict.kind());
        body.put("by", conflict.by());
        body.put("at", conflict.at());
        return body;
    }

    /** The engine wraps what its listeners throw. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ProcessEngineException thrown) {
        Optional<FormRejected> rejected = FormRejected.behind(thrown);
        if (rejected.isEmpty()) {
            throw thrown;
        }
        return ResponseEntity.badRequest()
                .body(Map.of(
                        "message", rejected.get().getMessage(),
                        "field", rejected.get().getField(),
                        "errors", List.copyOf(rejected.get().getErrors())));
    }

    // The parser's own words are English and may repeat what was sent.
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(HttpMessageNotReadableException unreadable) {
        return Map.of("message", "Det sendte kunne ikke læses. Genindlæs siden, og prøv igen.");
    }
}
