package dk.loeftet.extension.decision;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Makes decisions quick; switched off with {@code loeftet.decision.remember=false}. */
@AutoConfiguration
public class DecisionAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "loeftet.decision.remember", matchIfMissing = true)
    DecisionPlugin decisionPlugin() {
        return new DecisionPlugin();
    }
}
