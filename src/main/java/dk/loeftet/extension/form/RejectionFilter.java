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
 * of it. A success is never touched.
 */
final class RejectionFilter extends OncePerRequestFilter {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RejectionResponse held = new RejectionResponse(request, response);
        chain.doFilter(request, held);
        Optional<FormRejected> rejected = Rejections.of(request);
        if (rejected.isPresent() && held.isHeldBack() && !response.isCommitted()) {
            answer(rejected.get(), response);
        }
    }

    private void answer(FormRejected rejected, HttpServletResponse response) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", FormRejected.class.getSimpleName());
        body.put("field", rejected.getField());
        body.put("message", rejected.getMessage());
        body.put("code", rejected.getCode());
        body.put("errors", rejected.getErrors());
        byte[] bytes = json.writeValueAsBytes(body);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
