package dk.loeftet.extension.form;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Carries a refusal past the engine: exceptions out of listeners come back wrapped in English and as server errors, so
 * the request itself remembers what was refused.
 */
final class Rejections {

    private static final String ATTRIBUTE = FormRejected.class.getName();

    private Rejections() {}

    static void remember(FormRejected rejected) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, rejected, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static Optional<FormRejected> of(ServletRequest request) {
        return Optional.ofNullable((FormRejected) request.getAttribute(ATTRIBUTE));
    }
}
