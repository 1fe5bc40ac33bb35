package dk.loeftet.extension.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.camunda.bpm.engine.task.Task;

/**
 * What people read when the engine could not take what they handed in. The engine's own words are English, and it calls
 * a server error what often is none: the task is gone, or a colleague was faster.
 */
final class EngineFaults {

    /** What the engine says of a value that it cannot build, such as a file without a name. */
    private static final String UNREADABLE = IllegalArgumentException.class.getSimpleName();

    private static final String CANNOT_BE_READ = "Det sendte kunne ikke læses. Genindlæs siden, og prøv igen.";

    private final ObjectMapper json = new ObjectMapper();
    private final Supplier<ProcessEngine> engine;

    /** @param engine looked up late: the filter is there before the engine */
    EngineFaults(Supplier<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * Finds the words for an error.
     *
     * @param status of the engine's answer, an error
     * @param body the engine's own
     */
    Answer answer(HandIn handIn, int status, byte[] body) {
        boolean serverError = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        JsonNode said = said(body);
        if (serverError && UNREADABLE.equals(said.path("type").asText())) {
            return new Answer(HttpServletResponse.SC_BAD_REQUEST, "Unreadable", CANNOT_BE_READ);
        }
        if (serverError && said.path("code").asInt(0) == BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode()) {
            return new Answer(
                    HttpServletResponse.SC_CONFLICT,
                    "SomebodyElse",
                    "En anden arbejdede med sagen samtidig, så intet er gemt. Genindlæs siden, og prøv igen.");
        }
        if (serverError || status == HttpServletResponse.SC_NOT_FOUND || status == HttpServletResponse.SC_FORBIDDEN) {
            Optional<Answer> gone = gone(handIn);
            if (gone.isPresent()) {
                return gone.get();
            }
        }
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN ->
                new Answer(
                        status,
                        "Forbidden",
                        "Du har ikke ret til at gøre dette. Spørg din leder, hvis opgaven er din.");
            case HttpServletResponse.SC_NOT_FOUND ->
                new Answer(status, "NotFound", "Det findes ikke. Genindlæs siden, og prøv igen.");
            default ->
                serverError
                        ? new Answer(
                                status,
                                "Failed",
                                "Noget gik galt på serveren. Prøv igen. Bliver det ved, så kontakt din"
                                        + " systemansvarlige.")
                        : new Answer(status, "Unreadable", CANNOT_BE_READ);
        };
    }

    /** As the caller sees it: what is hidden from the caller is not there. */
    private Optional<Answer> gone(HandIn handIn) {
        return switch (handIn.kind()) {
            case TASK -> task(handIn.id());
            case EXECUTION ->
                engine.get()
                                        .getRuntimeService()
                                        .createExecutionQuery()
                                        .executionId(handIn.id())
                                        .count()
                                == 0
                        ? Optional.of(notFound("Sagen findes ikke længere. Genindlæs siden."))
                        : Optional.empty();
            case OTHER -> Optional.empty();
        };
    }

    private Optional<Answer> task(String id) {
        Task task = engine.get().getTaskService().createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            return Optional.of(
                    notFound(
                            "Opgaven findes ikke længere. En anden kan have løst den. Genindlæs siden for at se dine opgaver."));
        }
        return task.isSuspended()
                ? Optional.of(new Answer(
                        HttpServletResponse.SC_CONFLICT,
                        "Suspended",
                        "Sagen står stille, så opgaven kan ikke løses nu. Genoptag sagen først."))
                : Optional.empty();
    }

    private static Answer notFound(String message) {
        return new Answer(HttpServletResponse.SC_NOT_FOUND, "NotFound", message);
    }

    private JsonNode said(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException noJson) {
            return json.missingNode();
        }
    }

    /**
     * The answer instead.
     *
     * @param type for programs, English as the engine's own
     */
    record Answer(int status, String type, String message) {}
}
