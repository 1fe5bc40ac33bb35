package dk.loeftet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the case management of a job centre: the extension, the casework around it and the pathways. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LoeftetApplication {

    public static void main(String[] args) {
        SpringApplication.run(LoeftetApplication.class, args);
    }
}
