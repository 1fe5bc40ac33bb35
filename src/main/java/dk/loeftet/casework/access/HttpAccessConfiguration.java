package dk.loeftet.casework.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Nothing under {@code /engine-rest} or {@code /api} answers to a stranger. */
@Configuration(proxyBeanMethods = false)
class HttpAccessConfiguration {

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestAuthentication() {
        var registration = new FilterRegistrationBean<ProcessEngineAuthenticationFilter>(new EverybodyLogsIn());
        registration.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        registration.addUrlPatterns("/engine-rest/*");
        registration.setName("engineRestAuthentication");
        // First: what comes after may ask the engine what the caller sees.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 2);
        // The authentication is bound to the thread: an answer written by another thread would be a stranger's.
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ApiAuthenticationFilter> apiAuthentication(ProcessEngine engine) {
        var registration = new FilterRegistrationBean<>(new ApiAuthenticationFilter(engine));
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<HealthAuthenticationFilter> healthAuthentication(ProcessEngine engine) {
        var registration = new FilterRegistrationBean<>(new HealthAuthenticationFilter(engine.getIdentityService()));
        registration.addUrlPatterns("/actuator/*");
        return registration;
    }

    /** The engine's own filter tells the names of the engines to strangers. */
    private static final class EverybodyLogsIn extends ProcessEngineAuthenticationFilter {

        @Override
        protected boolean requiresEngineAuthentication(String requestUrl) {
            return true;
        }
    }
}
