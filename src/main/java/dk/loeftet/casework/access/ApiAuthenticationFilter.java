package dk.loeftet.casework.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.lang.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens {@code /api} to the engine's users: by HTTP Basic for programs, by the session of the web applications for our
 * pages. A page must also send the session's CSRF token with everything that changes data, as Camunda's own pages do.
 */
final class ApiAuthenticationFilter extends OncePerRequestFilter {

    /** The attribute under which Camunda's web applications keep the logged-in users of a session. */
    private static final String SESSION_KEY = "authenticatedUser";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ProcessEngine engine;
    private final IdentityService identityService;

    ApiAuthenticationFilter(ProcessEngine engine) {
        this.engine = engine;
        this.identityService = engine.getIdentityService();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<BasicCredentials> basic = BasicCredentials.of(request);
            if (basic.isPresent()) {
                if (!logIn(basic.get())) {
                    refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "Brugernavn eller adgangskode er forkert.");
                    return;
                }
            } else {
                UserAuthentication user = userOfSession(request.getSession(false));
                if (user == null) {
                    if (request.getCookies() == null) {
                        // A program waits for the challenge; a page would show a pop-up instead of our words.
                        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"loeftet\"");
                    }
                    refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "Log ind for at fortsætte.");
                    return;
                }
                if (!READING.contains(request.getMethod()) && !hasToken(request)) {
                    refuse(
                            response,
                            HttpServletResponse.SC_FORBIDDEN,
                            "Siden er forældet. Genindlæs den, og prøv igen.");
                    return;
                }
                identityService.setAuthentication(user.getIdentityId(), user.getGroupIds(), user.getTenantIds());
            }
            chain.doFilter(request, response);
        } finally {
            identityService.clearAuthentication();
        }
    }

    private boolean logIn(BasicCredentials credentials) {
        if (!credentials.areRight(identityService)) {
            return false;
        }
        List<String> tenants =
                identityService
                        .createTenantQuery()
                        .userMember(credentials.userId())
                        .includingGroupsOfUser(true)
                        .list()
                        .stream()
                        .map(Tenant::getId)
                        .toList();
        identityService.setAuthentication(credentials.userId(), credentials.groups(identityService), tenants);
        return true;
    }

    private @Nullable UserAuthentication userOfSession(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(SESSION_KEY) instanceof Authentications authentications)) {
            return null;
        }
        return (UserAuthentication) authentications.getAuthenticationForProcessEngine(engine.getName());
    }

    private static boolean hasToken(HttpServletRequest request) {
        Object expected = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return expected instanceof String token
                && sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"message\":\"" + message + "\"}");
    }
}
