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
 * tasks that somebody names. They would be kept in the engine's tables, where no text about a person belongs.
 */
final class FreeTextFilter extends OncePerRequestFilter {

    private static final Pattern FREE_TEXT =
            Pattern.compile(".*/(task/[^/]+/(comment|attachment)/create|process-instance/[^/]+/comment|task/create)/*");

    /** A change of the task itself may rename it or describe it. */
    private static final Pattern TASK = Pattern.compile(".*/task/[^/]+/*");

    private static final String MESSAGE =
            "Skriv i feltet »Notat til sagen« i formularen. Kommentarer, vedhæftninger og egne opgaver kan ikke gemmes her.";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // As the engine's REST interface sees it: decoded, without path parameters.
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return switch (request.getMethod()) {
            case "POST" -> !FREE_TEXT.matcher(path).matches();
            case "PUT" -> !TASK.matcher(path).matches();
            default -> true;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), Map.of("type", "FormRejected", "message", MESSAGE));
    }
}
