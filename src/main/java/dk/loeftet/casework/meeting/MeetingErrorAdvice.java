package dk.loeftet.casework.meeting;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells in Danish what is wrong with a meeting and what helps. */
@RestControllerAdvice(assignableTypes = {MeetingController.class, MeetingChangeController.class})
class MeetingErrorAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> mayNotChange(MeetingMayNotChange mayNotChange) {
        return Map.of("message", mayNotChange.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> somebodyElse(OptimisticLockingException somebodyElse) {
        return Map.of("message", "En anden arbejder med listen lige nu. Prøv igen.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, List<MeetingRefused.Fault>> refused(MeetingRefused refused) {
        return Map.of("errors", refused.faults());
    }
}
