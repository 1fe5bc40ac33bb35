package dk.loeftet.extension.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Refuses the ways in which the engine's REST interface takes free text besides variables: comments, attachments and
 * tasks that somebody names. They would be kept in the engine's tables, where no text about a person belongs. And it
 * refuses the error or escalation by which whoever has a task could end it past its form.
 */
final class FreeTextFilter extends OncePerRequestFilter {

    private static final Pattern FREE_TEXT =
            Pattern.compile(".*/(task/[^/]+/(comment|attachment)/create|process-instance/[^/]+/comment|task/create)/*");

    private static final Pattern PAST_THE_FORM = Pattern.compile(".*/task/[^/]+/(bpmnError|bpmnEscalation)/*");

    /** A change of the task itself may rename it or describe it. */
    private static final Pattern TASK = Pattern.compile(".*/task/[^/]+/*");

    private static final String MESSAGE =
            "Skriv i feltet »Notat til sagen« i formularen. Kommentarer, vedhæftninger og egne opgaver kan ikke gemmes her.";

    private static final String USE_THE_FORM =
            "Opgaven kan kun løses med sin formular. Udfyld den, og vælg det svar, der passer.";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return switch (request.getMethod()) {
            case "POST" ->
                !FREE_TEXT.matcher(path).matches()
                        && !PAST_THE_FORM.matcher(path).matches();
            case "PUT" -> !TASK.matcher(path).matches();
            default -> true;
        };
    }

    /** As the engine's REST interface sees it: decoded, without path parameters. */
    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String message = PAST_THE_FORM.matcher(path(request)).matches() ? USE_THE_FORM : MESSAGE;
        json.writeValue(response.getWriter(), Map.of("type", "FormRejected", "message", message));
    }
}
