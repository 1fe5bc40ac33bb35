package dk.loeftet.extension.bottleneck.cockpit;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Somebody asks from Cockpit, logged in.
 *
 * @param beans of the application
 */
record Visit(ApplicationContext beans, ProcessEngine engine, Reader reader) {

    /** Lets in who is logged in, and answers. A bean that is missing means that the bottlenecks are switched off. */
    static <T> Response with(Class<T> service, ServletContext servlet, String engineName, Question<T> question) {
        ApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servlet);
        T bean = beans.getBeanProvider(service).getIfAvailable();
        ProcessEngine engine = beans.getBean(ProcessEngine.class);
        if (bean == null || !engine.getName().equals(engineName)) {
            return Response.status(Status.NOT_FOUND).build();
        }
        Authentication authentication = engine.getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return says(Status.UNAUTHORIZED, "Log ind for at se ventetider.");
        }
        try {
            return Response.ok(question.answer(new Visit(beans, engine, new Reader(engine, authentication)), bean))
                    .build();
        } catch (KeptOut keptOut) {
            return says(Status.FORBIDDEN, keptOut.getMessage());
        } catch (Refused refused) {
            return says(Status.BAD_REQUEST, refused.getMessage());
        }
    }

    private static Response says(Status status, String message) {
        return Response.status(status).entity(Map.of("message", message)).build();
    }

    /** What is asked of a service. */
    @FunctionalInterface
    interface Question<T> {
        Object answer(Visit visit, T service);
    }

    /** Who asks may not know, not even whether there is something to know. */
    static final class KeptOut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeptOut() {
            super("Du har ikke adgang til ventetiderne her.");
        }
    }
}
