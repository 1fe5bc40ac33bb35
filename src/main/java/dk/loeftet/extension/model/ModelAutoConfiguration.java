package dk.loeftet.extension.model;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Reads the pathways; an unusable one stops the start. */
@AutoConfiguration
@EnableConfigurationProperties(ModelProperties.class)
public class ModelAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PathwayFiles pathwayFiles(ModelProperties properties) {
        return new PathwayFiles(properties.directory());
    }

    @Bean
    @ConditionalOnMissingBean
    Pathways pathways(PathwayFiles files) {
        return new Pathways(files);
    }
}
