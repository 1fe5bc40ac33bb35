package dk.loeftet.extension.form;

import dk.loeftet.extension.model.ModelAutoConfiguration;
import dk.loeftet.extension.model.Pathways;
import dk.loeftet.extension.time.TimeAutoConfiguration;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Guards forms and variables of all pathways; switched off by {@code loeftet.form.enabled=false}. */
@AutoConfiguration(after = {ModelAutoConfiguration.class, TimeAutoConfiguration.class})
@ConditionalOnProperty(name = "loeftet.form.enabled", matchIfMissing = true)
@EnableConfigurationProperties(FormProperties.class)
public class FormAutoConfiguration {

    @Bean
    FieldStores fieldStores(ObjectProvider<FieldStore> stores, Pathways pathways) {
        return new FieldStores(stores, pathways);
    }

    @Bean
    ProcessEnginePlugin formPlugin(
            FieldStores stores,
            Pathways pathways,
            FormProperties properties,
            Clock clock,
            ObjectProvider<TaskCompletionListener> listeners) {
        // Looked up late, as the stores are: a listener may itself need the engine that is just being built.
        return new FormPlugin(
                new FormGuard(stores, clock, properties.maxText()),
                pathways,
                properties,
                task -> listeners.orderedStream().forEach(listener -> listener.completed(task)));
    }

    /** @param engine looked up late: it is made with the guard */
    @Bean
    TaskForms taskForms(ObjectProvider<ProcessEngine> engine) {
        return new TaskForms(engine);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<RejectionFilter> rejectionFilter(
            ObjectProvider<ProcessEngine> engine, Environment environment) {
        return beforeTheEngine(
                new RejectionFilter(new EngineFaults(engine::getObject)), environment, Ordered.LOWEST_PRECEDENCE);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<FreeTextFilter> freeTextFilter(Environment environment) {
        // Outside the other filter: what is refused here has its words already.
        return beforeTheEngine(new FreeTextFilter(), environment, Ordered.LOWEST_PRECEDENCE - 1);
    }

    private static <T extends Filter> FilterRegistrationBean<T> beforeTheEngine(
            T filter, Environment environment, int order) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                environment.getProperty("spring.jersey.application-path", "/engine-rest") + "/*",
                environment.getProperty("camunda.bpm.webapp.application-path", "/camunda") + "/api/engine/*");
        registration.setOrder(order);
        return registration;
    }
}
