package dk.loeftet.casework.intake;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The words of the JSON parser are English and may repeat what was sent: they stay here. */
@RestControllerAdvice(assignableTypes = {RegistrationController.class, CasePersonController.class})
class IntakeUnreadable {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(HttpMessageNotReadableException unreadable) {
        return Map.of("message", "Det sendte kunne ikke læses. Genindlæs siden, og prøv igen.");
    }
}
