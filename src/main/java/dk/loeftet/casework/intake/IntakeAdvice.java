package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.PathwayNotDeployed;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in Danish why an upload was refused; an upload that is too large is refused before any controller sees it. */
@Order(0) // a missing file has a better word here than any missing part
@RestControllerAdvice
class IntakeAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> noList(NoIntakeList refused) {
        return message(refused.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    Map<String, String> tooLarge(MaxUploadSizeExceededException refused) {
        return message("Filen er for stor. Del den i flere mindre filer, og indlæs dem en ad gangen.");
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> noFile(Exception refused) {
        return message("Der er ingen fil i forsendelsen. Vælg en fil, og prøv igen.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    Map<String, String> notDeployed(PathwayNotDeployed refused) {
        return message(refused.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, Object> refused(RegistrationRefused refused) {
        return Map.of(
                "errors",
                refused.errors().stream()
                        .map(error -> Map.of("field", error.column(), "message", error.message()))
                        .toList());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    Map<String, String> failed(RegistrationFailed failed) {
        return message(failed.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> closed(CaseClosed refused) {
        return message(refused.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> correctedMeanwhile(CorrectedMeanwhile refused) {
        return message(refused.getMessage());
    }

    private static Map<String, String> message(String text) {
        return Map.of("message", text);
    }
}
