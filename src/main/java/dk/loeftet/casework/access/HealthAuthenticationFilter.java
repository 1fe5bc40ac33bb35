package dk.loeftet.casework.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the health page who asks, by HTTP Basic: everybody learns whether the application is up, an administrator why it is
 * not. What asks without a name, such as a load balancer, is never challenged.
 */
final class HealthAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identityService;

    HealthAuthenticationFilter(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<BasicCredentials> basic = BasicCredentials.of(request);
        if (basic.isEmpty()) {
            chain.doFilter(request, response);
        } else if (basic.get().areRight(identityService)) {
            chain.doFilter(new Asking(request, basic.get().userId(), basic.get().groups(identityService)), response);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** A request whose roles are the user's groups. */
    private static final class Asking extends HttpServletRequestWrapper {

        private final String userId;
        private final List<String> groups;

        Asking(HttpServletRequest request, String userId, List<String> groups) {
            super(request);
            this.userId = userId;
            this.groups = groups;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> userId;
        }

        @Override
        public boolean isUserInRole(String role) {
            return groups.contains(role);
        }
    }
}
