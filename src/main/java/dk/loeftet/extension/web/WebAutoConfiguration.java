package dk.loeftet.extension.web;

import com.fasterxml.jackson.databind.module.SimpleModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Offers the Danish answers to invalid input to any application with Spring's web interface. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WebAutoConfiguration {

    @Bean
    SimpleModule strictText() {
        return StrictText.module();
    }

    // This application finds the advice by its scan already.
    @Bean
    @ConditionalOnMissingBean
    InvalidInputAdvice invalidInputAdvice() {
        return new InvalidInputAdvice();
    }
}
