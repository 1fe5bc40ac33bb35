package dk.loeftet.extension.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the answer to a refused request into a 400 with nothing but the Danish text, also where the engine made a 500
 * of it, and puts Danish words for every other error of a call by which people hand something in. A success is never
 * touched.
 */
final class RejectionFilter extends OncePerRequestFilter {

    private final ObjectMapper json = new ObjectMapper();
    private final EngineFaults faults;

    RejectionFilter(EngineFaults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HandIn handIn = HandIn.of(request);
        RejectionResponse held = new RejectionResponse(request, response, handIn != null);
        chain.doFilter(request, held);
        if (!held.isHeldBack() || response.isCommitted()) {
            return;
        }
        Optional<FormRejected> rejected = Rejections.of(request);
        if (rejected.isPresent()) {
            answer(HttpServletResponse.SC_BAD_REQUEST, body(rejected.get()), response);
        } else {
            EngineFaults.Answer answer = faults.answer(handIn, held.getStatus(), held.kept());
            answer(answer.status(), Map.of("type", answer.type(), "message", answer.message()), response);
        }
    }

    private static Map<String, Object> body(FormRejected rejected) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", FormRejected.class.getSimpleName());
        body.put("field", rejected.getField());
        body.put("message", rejected.getMessage());
        body.put("code", rejected.getCode());
        body.put("errors", rejected.getErrors());
        return body;
    }

    private void answer(int status, Map<String, Object> body, HttpServletResponse response) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
